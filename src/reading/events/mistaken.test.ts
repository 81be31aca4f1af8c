import { describe } from 'vitest';
import { expectEvents } from './does.test.help.js';

describe('headlines and short sentences that seem to have no verb', () => {
  expectEvents([
    ['Kenya, Somalia sign accord', 'SUPPORT: Kenya → Somalia'],
    ['Israel strikes Gaza hospital', 'ASSAULT: Israel → Gaza hospital'],
    ['Egypt and Turkey restored diplomatic relations.', 'SUPPORT: Egypt → Turkey'],
    ['The snub by the European Union to Mali surprised diplomats.', 'REJECT: European Union → Mali'],
    ['The mobilisation of troops by Iran alarmed diplomats.'],
  ]);
});

describe('a verb behind «should» and the like that seems to be none', () => {
  expectEvents([
    [
      'The Afghan government said it would free 15 Taliban prisoners.',
      'AGREE: Afghanistan → Taliban prisoners',
      'RETREAT release: Afghanistan → Taliban prisoners (planned)',
    ],
  ]);
});
