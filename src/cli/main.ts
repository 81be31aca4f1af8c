/** The one place that prints and exits. */
import { constants } from 'node:os';
import { Command, CommanderError } from 'commander';
import { shippedVersion } from '../resources.js';
import { briefCommand } from './brief.js';
import { codeCommand } from './code.js';
import { codebookCommand } from './codebook.js';
import { deskCommand } from './desk.js';
import { WrongUsage } from './options.js';
import { ReaderGone } from './output.js';
import { parseCommand } from './parse.js';
import { readCommand } from './read.js';
import { recordCommands } from './record-commands.js';
import { comfortableWidth, wantsColour } from './show/look.js';
import { printable } from './show/printable.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

const { stdin, stdout, stderr, env } = process;

const terminal: Terminal = {
  stdin,
  stdout,
  watched: stdout.isTTY === true,
  progress: stderr.isTTY ? stderr : undefined,
  look: {
    colour: wantsColour(env, stdout.isTTY === true && stdout.hasColors()),
    width: comfortableWidth(stdout.columns),
  },
  warn: (message) => void stderr.write(`chancery: ${printable(message)}\n`),
};

// Leaving through `exit` lets unfinished output be removed; the code is the one a shell gives to a signal's victim.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
// Where nobody reads any more, there is nobody to tell; commands notice by themselves.
for (const stream of [stdout, stderr]) stream.on('error', () => {});

const code = await run(process.argv);
// Open connections and an open standard input are not waited for, but the last of the output is.
stdout.write('', () => process.exit(code));

async function run(argv: string[]): Promise<number> {
  let code: ExitCode = EXIT.fine;
  const program = chancery((finished) => {
    code = finished;
  });
  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    if (error instanceof ReaderGone) return EXIT.fine;
    if (error instanceof WrongUsage) {
      terminal.warn(error.message);
      return EXIT.usage;
    }
    if (!isTold(error)) throw error;
    terminal.warn(error.message);
    return EXIT.unreadable;
  }
}

/** Whether an error's message says all that a user needs. Such are known by name, so that no command is loaded for them. */
function isTold(error: unknown): error is Error {
  return error instanceof Error && /^(?:Output|Record|Judgement|Intake)Error$|^NotInRecord$/.test(error.name);
}

function chancery(finish: (code: ExitCode) => void): Command {
  const program = new Command('chancery')
    .description('Reads news reports of diplomacy and keeps the record, tied to the exact words.')
    .version(shippedVersion(), '-V, --version')
    .exitOverride()
    .configureOutput({ outputError: (message) => terminal.warn(usageError(message)) })
    .addHelpText('after', '\nExamples:\n  chancery read report.txt\n  chancery help read');
  const commands = [readCommand, parseCommand, codeCommand, codebookCommand, deskCommand, briefCommand];
  for (const command of [...commands.map((make) => make(terminal, finish)), ...recordCommands(terminal, finish)]) {
    program.addCommand(command.copyInheritedSettings(program));
    for (const sub of command.commands) sub.copyInheritedSettings(program);
  }
  return program;
}

/** Commander's message on one line that ends in what to do: «unknown option '--form'; did you mean --from?». */
function usageError(message: string): string {
  const line = message
    .replace(/^error: /, '')
    .trim()
    .replace(/\s*\(Did you mean (.*)\?\)$/, '; did you mean $1?')
    .replace(/^command-argument value '(.*)' is invalid for argument '.*?'\./s, "'$1' is invalid.")
    .replace(
      / is invalid\. (.*)\.$/s,
      (_, hint: string) => ` is invalid; ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`,
    );
  return line.includes(';') ? line : `${line}; see chancery --help`;
}
