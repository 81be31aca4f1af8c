import type { Command } from 'commander';
import { accountsCommand } from './accounts.js';
import { betweenCommand } from './between.js';
import { disputedCommand } from './disputed.js';
import { feedCommand } from './feed.js';
import { fileCommand } from './file.js';
import { judgeCommands } from './judge.js';
import { keepCommands } from './keep.js';
import { metCommand } from './met.js';
import { pledgedCommand } from './pledged.js';
import { reviewCommand } from './review.js';
import { saidCommand } from './said.js';
import { searchCommand } from './search.js';
import type { ExitCode, Terminal } from './terminal.js';
import { timelineCommand } from './timeline.js';
import { whoCommand } from './who.js';

/** The commands that work on a record: file into it, ask it, judge it, keep it. */
export function recordCommands(terminal: Terminal, finish: (code: ExitCode) => void): Command[] {
  return [
    fileCommand(terminal, finish),
    feedCommand(terminal, finish),
    searchCommand(terminal, finish),
    whoCommand(terminal, finish),
    metCommand(terminal, finish),
    saidCommand(terminal, finish),
    betweenCommand(terminal, finish),
    timelineCommand(terminal, finish),
    disputedCommand(terminal, finish),
    accountsCommand(terminal, finish),
    pledgedCommand(terminal, finish),
    reviewCommand(terminal, finish),
    ...judgeCommands(terminal, finish),
    ...keepCommands(terminal, finish),
  ];
}
