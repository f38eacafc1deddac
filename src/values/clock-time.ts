/** “2.00 pm” for 14:00. */
export function clockTime(time: string): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return `${hours % 12 || 12}.${String(minutes).padStart(2, "0")} ${hours < 12 ? "am" : "pm"}`;
}

/** The time so many minutes after another, both as 14:00; nothing beyond midnight. */
export function timeAfter(time: string, minutes: number): string | undefined {
  const [hours = 0, past = 0] = time.split(":").map(Number);
  const total = hours * 60 + past + minutes;
  const two = (number: number) => String(number).padStart(2, "0");
  return total < 24 * 60 ? `${two(Math.floor(total / 60))}:${two(total % 60)}` : undefined;
}
