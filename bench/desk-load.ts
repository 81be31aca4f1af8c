/** Many who ask the API of a desk at once. */
import { Pool } from 'undici';

const CLIENTS = 50;
/** Questions of each client: many where they are remembered, since the first ones are not. */
const ASKED_BY_EACH = { same: 100, other: 20 };
/** How long somebody looks at an answer before asking again, in milliseconds: a second at the median, as one who clicks. */
const LOOKS = [400, 700, 1000, 1300, 1600];

/** What pages ask. */
const QUESTIONS = [
  '/api/v1/occurrences?limit=50',
  '/api/v1/occurrences?type=CONSULT&limit=50',
  '/api/v1/occurrences/histogram?by=year',
  '/api/v1/reports?limit=50',
  '/api/v1/search?q=mining',
  '/api/v1/parties?name=guterres',
  '/api/v1/parties/3',
  '/api/v1/occurrences/7',
] as const;

/** Names and words that are asked for one after the other, so that hardly two questions are the same. */
const WORDS = ['talks', 'border', 'minister', 'mining', 'ceasefire', 'aid', 'treaty', 'oil', 'vote', 'refugees'];
const NAMES = ['mi', 'smith', 'al', 'hassan', 'united', 'kim', 'de', 'rob', 'party', 'bank'];
const COUNTRIES = ['USA', 'GBR', 'FRA', 'RUS', 'CHN', 'IRN', 'PAK', 'IND', 'DEU', 'ISR'];

/** The same kinds of questions, each other than any before. `number` counts them. */
const OTHERS: readonly ((number: number) => string)[] = [
  (n) => `/api/v1/occurrences?limit=50&to=${2020 - (n % 30)}-${month(n)}`,
  (n) => `/api/v1/occurrences?type=CONSULT&limit=50&to=${2019 - (n % 30)}-${month(n)}`,
  (n) => `/api/v1/occurrences/histogram?by=month&country=${pick(COUNTRIES, n)}&from=${1990 + (n % 25)}-${month(n)}`,
  (n) => `/api/v1/reports?limit=50&to=${2020 - (n % 30)}-${month(n)}`,
  (n) => `/api/v1/search?q=${pick(WORDS, n)}+${pick(WORDS, Math.floor(n / 10) + 1)}&limit=${20 + (n % 30)}`,
  (n) => `/api/v1/parties?name=${pick(NAMES, n)}&limit=${1 + (n % 50)}`,
  (n) => `/api/v1/parties/${1 + ((n * 7) % 3000)}`,
  (n) => `/api/v1/occurrences/${1 + ((n * 101) % 12000)}`,
];
const month = (n: number): string => String(1 + (Math.floor(n / 30) % 12)).padStart(2, '0');
const pick = (list: readonly string[], n: number): string => list[n % list.length]!;

type QuestionOf = (index: number, client: number) => string;

/** Measures how long answers take where many ask, in three ways; prints medians, 95th percentiles and answers a second. */
export async function measureApi(address: string): Promise<void> {
  const same: QuestionOf = (index, client) => QUESTIONS[(client + index) % QUESTIONS.length]!;
  const other = (number: number) => OTHERS[number % OTHERS.length]!(Math.floor(number / OTHERS.length));
  // Each way begins its questions where the one before has ended, so that none was asked before.
  let asked = 0;
  const next: QuestionOf = () => other(asked++);
  const looking = 'each time another question, a second or so after the last answer';
  await measure(address, 'the same questions, again at once', { questionOf: same, each: ASKED_BY_EACH.same });
  await measure(address, looking, { questionOf: next, each: ASKED_BY_EACH.other, looks: LOOKS });
  await measure(address, 'each time another question, again at once', { questionOf: next, each: ASKED_BY_EACH.other });
}

async function measure(
  address: string,
  what: string,
  { questionOf, each, looks = [] }: { questionOf: QuestionOf; each: number; looks?: readonly number[] },
): Promise<void> {
  const pool = new Pool(address, { connections: CLIENTS });
  const times: number[] = [];
  const client = async (of: number) => {
    // Who looks does not begin in the same moment as everybody else.
    if (looks.length > 0) await rest((of * 1000) / CLIENTS);
    for (let index = 0; index < each; index++) {
      const path = questionOf(index, of);
      const start = performance.now();
      const { statusCode, body } = await pool.request({ path, method: 'GET' });
      const text = await body.text();
      times.push(performance.now() - start);
      // A number may be of nothing: to say so is an answer too.
      if (statusCode !== 200 && statusCode !== 404) throw new Error(`${path}: ${statusCode} ${text}`);
      if (looks.length > 0) await rest(looks[(of + index) % looks.length]!);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, (_, of) => client(of)));
  const seconds = (performance.now() - start) / 1000;
  await pool.close();
  times.sort((one, another) => one - another);
  const at = (share: number) => `${Math.round(times[Math.floor(times.length * share)]!)} ms`;
  console.log(
    `API, ${CLIENTS} clients, ${what}: median ${at(0.5)} (to be under 30), 95th percentile ${at(0.95)} (under 150), ${Math.round(times.length / seconds)} answers a second`,
  );
}

const rest = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
