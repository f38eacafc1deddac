/** A post that is filled for the programme, and when it ends. */

import type { Appointment } from "../schema/governance.ts";
import { addMonths } from "../values/add-months.ts";
import { exactly, type PartialDate, parsePartialDate } from "../values/partial-date.ts";
import { type Leaf, missing, ruled } from "./fact.ts";
import { present, type Reader } from "./reader.ts";
import type { AppointmentFacts } from "./vocabulary.ts";

export function appointmentFacts(appointment: Appointment, read: Reader): AppointmentFacts {
  return {
    post: read(appointment, "post"),
    starts: read(appointment, "starts"),
    months: read(appointment, "months"),
    ends: ends(appointment, read),
    from: read(appointment, "from"),
    reportsTo: read(appointment, "reportsTo"),
    purpose: read(appointment, "purpose"),
  };
}

/** The month in which the last of the months ends: a contract's last day is not the tool's to tell. */
function ends(appointment: Appointment, read: Reader): Leaf<PartialDate> {
  const { starts, months } = appointment;
  if (months === undefined || starts.precision !== "day") return missing;
  const last = addMonths(starts.earliest, months);
  const month = parsePartialDate(last.slice(0, 7)) ?? exactly(last);
  return ruled(
    month,
    `${months} months from ${starts.written}`,
    present(read(appointment, "starts"), read(appointment, "months")),
  );
}
