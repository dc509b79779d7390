import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { AppLink } from './app-link';
import './button.css';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly kind?: ButtonKind;
  /** Does not react, but can still be reached and read. */
  readonly off?: boolean;
  /** At work: does not react, and says so to screen readers. */
  readonly busy?: boolean;
}

const classOf = (kind: ButtonKind, extra: string | undefined): string =>
  ['button', kind, extra].filter(Boolean).join(' ');

/** A button at least 48 px high. One `primary` a screen, at the bottom. */
export function Button({ kind = 'secondary', off, busy, className, ...rest }: ButtonProps) {
  const still = off === true || busy === true;
  const { onClick, type = 'button', ...others } = rest;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (still) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...others}
      type={type}
      className={classOf(kind, className)}
      aria-disabled={still || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    />
  );
}

export interface ButtonLinkProps {
  readonly to: string;
  readonly kind?: ButtonKind;
  readonly children: ReactNode;
}

/** A link that looks like a button: where the action is to go somewhere. */
export function ButtonLink({ to, kind = 'secondary', children }: ButtonLinkProps) {
  return (
    <AppLink to={to} className={classOf(kind, undefined)}>
      {children}
    </AppLink>
  );
}
