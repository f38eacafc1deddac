/** How far two colours stand apart, and the nearest shade of a colour that can be read. Colours are `#rrggbb`. */

type Channels = readonly [red: number, green: number, blue: number];

/** From 1 (the same) to 21 (black on white). @see WCAG 2.2, "contrast ratio" */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** `colour` mixed with white, in steps of 5%, until it has `ratio` against every one of `backgrounds`. */
export function lightenedUntil(ratio: number, colour: string, backgrounds: readonly string[]): string {
  for (let whitePercent = 0; whitePercent < 100; whitePercent += 5) {
    const shade = mixed("#ffffff", colour, whitePercent / 100);
    if (backgrounds.every((background) => contrast(shade, background) >= ratio)) return shade;
  }
  return "#ffffff";
}

/** @param share - of `one`, from 0 to 1; the rest is `other` */
export function mixed(one: string, other: string, share: number): string {
  const [from, to] = [channels(other), channels(one)];
  const blended = from.map((channel, index) => Math.round(channel + ((to[index] as number) - channel) * share));
  return `#${blended.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map(linear) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function channels(colour: string): Channels {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16)) as unknown as Channels;
}
