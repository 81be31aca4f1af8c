import { userInfo } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { type Decision, type Judgement, TARGET_FORMS, type Target, targetFromWords } from '../record/index.js';
import { answer, withOpen } from './record/answer.js';
import { type RecordOptions, type RowOptions, withRecord, withRows } from './record/options.js';
import { gather } from './record/rows.js';
import { judgements } from './record/showings.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

interface JudgeOptions extends RecordOptions {
  who: string;
  why?: string;
}

const EXIT_CODES = '\n\nExit codes: 0 it was judged, 1 it could not be, 2 wrong usage.';
const TARGETS = `
Targets: occurrence:N, identity:N, report:N, pair:N:N, tenure:IDENTITY:OF:TITLE,
event:REPORT:START-END:TYPE, statement:REPORT:START-END and
appearance:REPORT:START-END:IDENTITY, as chancery review and
--format json tell them.`;

/** What is named on the command line. @throws InvalidArgumentError */
function targetFrom(words: string): Target {
  const target = targetFromWords(words);
  if (!target) throw new InvalidArgumentError(`Give ${TARGET_FORMS}.`);
  return target;
}

/** The commands by which a person judges: each appends a judgement, and chancery undo takes one back. */
export function judgeCommands(terminal: Terminal, finish: (code: ExitCode) => void): Command[] {
  const judging = (name: string, description: string, examples: readonly string[]) =>
    withRecord(new Command(name))
      .description(description)
      .option('--who <name>', 'who judges', userInfo().username)
      .option('--why <words>', 'the reason')
      .addHelpText(
        'after',
        `\nExamples:\n${examples.map((line) => `  chancery ${line}`).join('\n')}\n${TARGETS}${EXIT_CODES}`,
      );
  const judge = async (decision: Decision, { record: path, who, why }: JudgeOptions) => {
    const judgement = await withOpen(
      path,
      (record) => record.judge(decision, { who, ...(why !== undefined && { why }) }),
      'existing',
    );
    terminal.stdout.write(`judgement ${judgement.id}: ${decision.kind}\n`);
    finish(EXIT.fine);
  };

  return [
    judging('confirm', 'say that something is so', [
      'confirm pair:12:40 --why "the same portrait"',
      'confirm occurrence:7',
    ])
      .argument('<target>', 'what', targetFrom)
      .action((target, options: JudgeOptions) => judge({ kind: 'confirm', target }, options)),
    judging('reject', 'say that something is not so', ['reject event:3:120-123:CONSULT', 'reject pair:12:40'])
      .argument('<target>', 'what', targetFrom)
      .action((target, options: JudgeOptions) => judge({ kind: 'reject', target }, options)),
    judging('correct', 'say how a field is to be', [
      'correct event:3:120-123:CONSULT date 2024-02-18',
      'correct identity:12 name "Hassan Kazemi Qomi"',
    ])
      .argument('<target>', 'what', targetFrom)
      .argument('<field>', 'which field of it')
      .argument('<value>', 'how it is to be; empty for nothing')
      .action((target, field: string, value: string, options: JudgeOptions) =>
        judge({ kind: 'correct', target, field, value }, options),
      ),
    judging('merge', 'say that two identities, or two occurrences, are one', [
      'merge identity:40 identity:12',
      'merge occurrence:9 occurrence:7',
    ])
      .argument('<from>', 'what goes into the other', memberOf)
      .argument('<into>', 'what it goes into', memberOf)
      .action((from: Member, into: Member, options: JudgeOptions, command: Command) => {
        if (from.what !== into.what)
          command.error('error: an identity and an occurrence cannot be one; name two of a kind');
        return judge({ kind: 'merge', what: from.what, from: from.id, into: into.id }, options);
      }),
    judging('split', 'say that reports of an identity, or events of an occurrence, are of another', [
      'split identity:12 12:40-51 15:80-91 --name "Another Qomi"',
      'split occurrence:7 event:3:120-123:CONSULT',
    ])
      .argument('<from>', 'identity:N or occurrence:N', memberOf)
      .argument('<parts...>', 'REPORT:START-END of appearances, or events')
      .option('--name <name>', 'what the new identity is called')
      .action((from: Member, parts: string[], options: JudgeOptions & { name?: string }, command: Command) => {
        const { id } = from;
        if (from.what === 'occurrence')
          return judge(
            { kind: 'split', what: 'occurrence', from: id, events: parts.map((part) => eventIn(part, command)) },
            options,
          );
        const appearances = parts.map((part) => appearanceIn(part, command));
        const named = options.name === undefined ? {} : { name: options.name };
        return judge({ kind: 'split', what: 'identity', from: id, appearances, ...named }, options);
      }),
    judging('note', 'write a note on something', ['note occurrence:7 --why "see the minutes of 3 May"'])
      .argument('<target>', 'what', targetFrom)
      .action((target, options: JudgeOptions) => judge({ kind: 'note', target }, options)),
    judging('undo', 'take a judgement back', ['undo 5 --why "the portrait was another"'])
      .argument('<number>', 'number of the judgement', numberOf)
      .action((judgement: number, options: JudgeOptions) => judge({ kind: 'undo', judgement }, options)),
    withRows(new Command('judgements'))
      .description('what was judged, the latest first')
      .argument('[target]', 'only of this', targetFrom)
      .addHelpText(
        'after',
        `\nExamples:\n  chancery judgements\n  chancery judgements identity:12\n${TARGETS}${EXIT_CODES}`,
      )
      .action(async (target, options: RowOptions) => {
        finish(
          await answer<Judgement>(options, terminal, judgements('nothing was judged'), (record) =>
            gather(options.limit, (page) => record.judgements(target, page)),
          ),
        );
      }),
  ];
}

interface Member {
  what: 'identity' | 'occurrence';
  id: number;
}

function memberOf(words: string): Member {
  const [, what, id] = /^(identity|occurrence):(\d+)$/.exec(words) ?? [];
  if (what !== 'identity' && what !== 'occurrence') throw new InvalidArgumentError('Give identity:N or occurrence:N.');
  return { what, id: Number(id) };
}

function numberOf(words: string): number {
  if (!/^\d+$/.test(words)) throw new InvalidArgumentError('Give the number of a judgement.');
  return Number(words);
}

function appearanceIn(part: string, command: Command) {
  const [, report, start, end] = /^(\d+):(\d+)-(\d+)$/.exec(part) ?? [];
  if (report === undefined) return command.error(`error: ${part} is no appearance; give REPORT:START-END`);
  return { report: Number(report), at: { start: Number(start), end: Number(end) } };
}

function eventIn(part: string, command: Command) {
  const target = /^event:/.test(part) ? targetFrom(part) : undefined;
  if (target?.on !== 'event') return command.error(`error: ${part} is no event; give event:REPORT:START-END:TYPE`);
  const { report, at, type } = target;
  return { report, at, type };
}
