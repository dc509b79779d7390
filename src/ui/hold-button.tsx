import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button';
import './hold-button.css';

/** How long it is held; the style has the same figure. */
const HOLD_MS = 2000;

export interface HoldButtonProps {
  readonly children: ReactNode;
  /** What holding it does, in words. */
  readonly hint: string;
  readonly onHeld: () => void;
  /** A press that was let go too early, or that a screen reader made. */
  readonly onPressed: () => void;
}

function useHold(onHeld: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const release = () => {
    clearTimeout(timer.current);
    setIsHeld(false);
  };
  const press = () => {
    clearTimeout(timer.current);
    setIsHeld(true);
    timer.current = setTimeout(() => {
      setIsHeld(false);
      onHeld();
    }, HOLD_MS);
  };
  return { isHeld, press, release };
}

const isPress = ({ key }: KeyboardEvent): boolean => key === 'Enter' || key === ' ';

/** A button that acts when a finger, the mouse, Enter or the space bar holds it for two seconds. */
export function HoldButton({ children, hint, onHeld, onPressed }: HoldButtonProps) {
  const { isHeld, press, release } = useHold(onHeld);
  const described = useId();
  return (
    <>
      <Button
        kind="primary"
        className={isHeld ? 'hold held' : 'hold'}
        aria-describedby={described}
        onPointerDown={(event) => event.button === 0 && press()}
        onPointerUp={release}
        onPointerLeave={release}
        onPointerCancel={release}
        onBlur={release}
        // A long press of a finger opens the browser's menu, which would end it.
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (!isPress(event)) return;
          event.preventDefault();
          if (!event.repeat) press();
        }}
        onKeyUp={(event) => {
          if (!isPress(event)) return;
          event.preventDefault();
          release();
          if (isHeld) onPressed();
        }}
        onClick={onPressed}
      >
        {children}
      </Button>
      <p id={described} className="soft small">
        {hint}
      </p>
    </>
  );
}
