const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** An integer of 10^-`decimals` units in digits: 1250 with two decimals is '12.50'. */
export function printDecimal(
  units: number,
  decimals: number,
  form: 'grouped' | 'shortest' = 'grouped',
): string {
  const sign = units < 0 ? '-' : '';
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  if (form === 'grouped') return sign + grouped(whole) + (decimals === 0 ? '' : `.${fraction}`);
  const short = fraction.replace(/0+$/, '');
  return sign + whole + (short === '' ? '' : `.${short}`);
}
