const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const written = `${months.join("|")}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec`;

/**
 * For a pattern that tells small letters from capitals: shortened ones as committees write them, and all in capitals.
 *
 * None begins with a small letter: “12 may be late” names no month.
 */
export const monthNames = `${written}|${written.toUpperCase()}`;

/** From 1; 0 for what is no month. */
export function monthNumber(name = ""): number {
  const start = name.slice(0, 3).toLowerCase();
  return months.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

/** “2 September 2022” of a day as `2022-09-02`. */
export function dayInWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
