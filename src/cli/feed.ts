import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { type OwnOptions, withOwnFiles } from './input-options.js';
import { countOf } from './options.js';
import { withOpen } from './record/answer.js';
import { NotInRecord } from './record/named.js';
import { type RecordOptions, withRecord } from './record/options.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

export interface FeedOptions extends RecordOptions, OwnOptions {
  allowPrivate?: true;
  threads: number;
  every?: number;
}

const EXAMPLES = `
Examples:
  chancery feed add https://example.org/world/rss.xml
  chancery feed list
  chancery feed run                 ask the feeds that are due, once
  chancery feed run --every 15      and again every 15 minutes, until stopped

A feed is asked no sooner than 15 minutes after the last time, and ever more
seldom while it fails; pages are fetched one a second.

Exit codes: 0 all went well, 1 something could not be fetched, 2 wrong usage.`;

/** `chancery feed`: feeds that are asked for reports. */
export function feedCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const feed = new Command('feed')
    .description('file what RSS, Atom and JSON feeds bring')
    .addHelpText('after', EXAMPLES);
  const add = withRecord(new Command('add'))
    .description('add a feed')
    .argument('<url>', 'its address')
    .action(async (url: string, options: RecordOptions, command: Command) => {
      if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
        command.error(`error: ${url} is no address of a feed; give one that begins with http`);
      const { href } = new URL(url);
      const { id } = await withOpen(options.record, (record) => record.addFeed(href), 'create');
      terminal.stdout.write(`feed ${id}: ${href}\n`);
      finish(EXIT.fine);
    });
  const remove = withRecord(new Command('remove'))
    .description('ask a feed no more; what it brought stays')
    .argument('<number>', 'its number, as chancery feed list tells', countOf)
    .action(async (number: number, options: RecordOptions) => {
      const wasThere = await withOpen(options.record, (record) => record.removeFeed(number), 'existing');
      if (!wasThere)
        throw new NotInRecord(`${number}: the record has no feed of that number; chancery feed list tells`);
      finish(EXIT.fine);
    });
  const list = withRecord(new Command('list'))
    .description('the feeds and what came of them')
    .action(async (options: RecordOptions) => {
      const feeds = await withOpen(options.record, (record) => record.feeds());
      for (const { id, url, title, asked, outcome } of feeds)
        terminal.stdout.write(
          `${[id, title ?? '-', url, asked ?? 'not asked yet', outcome ?? ''].join('\t').trimEnd()}\n`,
        );
      finish(EXIT.fine);
    });
  const run = withOwnFiles(withRecord(new Command('run')))
    .description('ask the feeds that are due, and file what they bring')
    .option('--every <minutes>', 'ask again and again, until stopped', countOf)
    .option('--threads <n>', 'worker threads', countOf, availableParallelism())
    .option('--allow-private', 'fetch from private and loopback addresses too')
    .action(async (options: FeedOptions) => {
      const { runFeeds } = await import('./record/run-feeds.js');
      finish(await runFeeds(options, terminal));
    });
  for (const command of [add, list, run, remove]) feed.addCommand(command);
  return feed;
}
