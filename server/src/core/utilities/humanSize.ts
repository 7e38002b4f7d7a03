/** A number of bytes as `ls -h`, `df -h` and `du -h` write it: rounded up, one decimal below ten. */
export function humanSize(bytes: number, base: 1024 | 1000): string {
  if (bytes < base) return String(bytes);
  const letters = base === 1024 ? "KMGTPE" : "kMGTPE";
  let scaled = bytes / base;
  let step = 0;
  while (scaled >= base && step < letters.length - 1) {
    scaled /= base;
    step++;
  }
  const tenths = Math.ceil(scaled * 10) / 10;
  if (tenths < 10) return `${tenths.toFixed(1)}${letters[step]}`;
  const whole = Math.ceil(scaled);
  return whole >= base && step < letters.length - 1 ? `1.0${letters[step + 1]}` : `${whole}${letters[step]}`;
}
