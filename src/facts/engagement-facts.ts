/** Where families were asked, what they said, and what changed because of it, oldest first. */

import type { Engagement, EngagementActivity } from "../schema/engagement.ts";
import { type Leaf, missing, ruled } from "./fact.ts";
import type { EngagementFacts } from "./oversight-vocabulary.ts";
import { factValue, present, type Reader } from "./reader.ts";

export function engagementFacts({ activities }: Engagement, read: Reader): EngagementFacts {
  const inOrder = [...activities].sort((a, b) =>
    a.on.earliest < b.on.earliest ? -1 : a.on.earliest > b.on.earliest ? 1 : 0,
  );
  const told = inOrder.map((activity) => activityFacts(activity, read));
  const names = present(...told.map(({ name }) => name));
  const people = present(...told.map((activity) => activity.people));
  const total = people.reduce((sum, { value }) => sum + Number(value), 0);
  const seen = new Set<string | undefined>();

  return {
    activities: told,
    activityCount: names.length > 0 ? ruled(names.length, "surveys and events listed", names) : missing,
    peopleCount: people.length > 0 ? ruled(total, "people who answered or came, added up", people) : missing,
    places: told.flatMap(({ place }): readonly { readonly text: Leaf<string> }[] => {
      const name = factValue(place);
      if (name === undefined || seen.has(name)) return [];
      seen.add(name);
      return [{ text: place }];
    }),
  };
}

function activityFacts(activity: EngagementActivity, read: Reader): EngagementFacts["activities"][number] {
  return {
    id: read(activity, "id"),
    kind: read(activity, "kind"),
    name: read(activity, "name"),
    on: read(activity, "on"),
    place: read(activity, "place"),
    with: read(activity, "with"),
    people: read(activity.people, "count"),
    themes: activity.themes.map((theme) => ({ text: read(theme, "text") })),
    changed: activity.changed.map((change) => ({ text: read(change, "text") })),
  };
}
