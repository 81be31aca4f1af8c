import { type ActEvent, type Reading, textOf } from '../../terms/index.js';

const CHARGE =
  /^(?:the |a |an |any |all )?(?:\w+ )?(?:charges?|claims?|accusations?|allegations?|complaints?|reports?) that\b/i;

/** Whether an act is told of only as a charge that somebody rejects: «rejected the charge that it keeps water from Iran». */
export const isRejectedCharge = ({ trigger }: Pick<ActEvent, 'trigger'>, { report, events }: Reading): boolean =>
  events.some(
    ({ type, status, subject }) =>
      type === 'REJECT' &&
      status === 'actual' &&
      subject !== null &&
      subject.start <= trigger.start &&
      trigger.end <= subject.end &&
      CHARGE.test(textOf(report.text, subject)),
  );
