import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { briefAsMarkdown, composeBrief } from '../../brief/index.js';
import type { OpenRecord } from '../../record/index.js';
import { addressOf, FilterAsked, filterOf, one, PageQuery } from '../asked.js';
import { identityNamed } from '../named.js';
import { notFound } from '../problem.js';
import { queryOf } from '../query.js';
import { Api } from './api.js';
import { Between } from './between.js';
import { BriefPage } from './brief.js';
import { Chronology, ChronologyRows } from './chronology/chronology.js';
import { Dossier, Dossiers } from './dossiers.js';
import { Judge } from './judge.js';
import { MapPage } from './map.js';
import { NetworkPage } from './network.js';
import { Occurrence } from './occurrence/occurrence.js';
import { OneOrTwo } from './occurrence/one-or-two.js';
import { PartiesPage } from './parties.js';
import { Identity } from './party/identity.js';
import { Party } from './party/party.js';
import { Report } from './report/report.js';
import { Reports } from './reports.js';
import { JUDGED_PATH, Judged } from './review/judged.js';
import { DOUBTED, Review } from './review/review.js';
import { SEARCHED_IN, Search } from './search.js';

const Searched = z.object({ q: z.string().default(''), in: z.enum(SEARCHED_IN).default('reports') });

/** What a list of occurrences is asked for by its address. */
const asked = (context: Context) => {
  const query = queryOf(context);
  return { filter: filterOf(FilterAsked.parse(query)), page: PageQuery.parse(query) };
};
const idOf = (context: Context): number => Number(context.req.param('id'));

/** The pages of the record, each at an address that says all of what it shows. A brief bears the day it is. */
export function addPages(app: Hono<{ Bindings: { today: string } }>, record: OpenRecord): void {
  app.get('/', async (context) => {
    const [[first], { reports }] = await Promise.all([record.dossiers(), record.totals()]);
    return context.redirect(first ? `/dossiers/${first.id}` : reports > 0 ? '/chronology' : '/add', 303);
  });

  // A name typed into a filter becomes the number of whoever bears it, so that the address stays true.
  for (const path of ['/chronology', '/map', '/network', '/search', '/review'])
    app.get(path, async (context, next) => {
      const name = context.req.query('name');
      if (name === undefined) return next();
      const { filter } = asked(context);
      const { q, in: where, on, extent } = context.req.query();
      const identities = [...(filter.identities ?? []), ...(name.trim() ? [await identityNamed(record, name)] : [])];
      return context.redirect(
        addressOf(path, { ...filter, ...(identities.length > 0 && { identities }) }, { q, in: where, on, extent }),
        303,
      );
    });

  app.get('/chronology', (context) => {
    const Part = context.req.query('part') === 'rows' ? ChronologyRows : Chronology;
    return context.html(<Part record={record} {...asked(context)} />);
  });
  app.get('/reports', (context) => context.html(<Reports record={record} {...asked(context)} />));
  app.get('/reports/:id{[0-9]+}', (context) =>
    context.html(<Report record={record} id={idOf(context)} words={context.req.query('words')} />),
  );
  app.get('/occurrences/:id{[0-9]+}', (context) => context.html(<Occurrence record={record} id={idOf(context)} />));
  app.get('/occurrences/:id{[0-9]+}/identity', (context) =>
    context.html(<OneOrTwo record={record} id={idOf(context)} />),
  );
  app.get('/parties', (context) =>
    context.html(<PartiesPage record={record} name={context.req.query('name')?.trim() ?? ''} />),
  );
  app.get('/parties/:id{[0-9]+}', (context) =>
    context.html(
      <Party
        record={record}
        id={idOf(context)}
        words={context.req.query('words')?.trim() ?? ''}
        page={PageQuery.parse(queryOf(context))}
      />,
    ),
  );
  app.get('/parties/:id{[0-9]+}/identity', (context) =>
    context.html(
      <Identity
        record={record}
        id={idOf(context)}
        other={context.req.query('other')?.trim() ?? ''}
        page={PageQuery.parse(queryOf(context))}
      />,
    ),
  );
  app.get('/between', async (context) => {
    const { a = '', b = '', cursor } = context.req.query();
    const [one, other] = [await identityNamed(record, a), await identityNamed(record, b)];
    if (String(one) !== a || String(other) !== b) return context.redirect(`/between?a=${one}&b=${other}`, 303);
    return context.html(<Between record={record} a={one} b={other} cursor={cursor} />);
  });
  app.get('/search', (context) => {
    const { q, in: where } = Searched.parse(queryOf(context));
    return context.html(<Search record={record} words={q.trim()} where={where} {...asked(context)} />);
  });
  app.get('/review', (context) => {
    const on = one(z.enum(DOUBTED)).parse(context.req.query('on'));
    return context.html(<Review record={record} on={on} {...asked(context)} />);
  });
  app.get(JUDGED_PATH, (context) => context.html(<Judged record={record} page={PageQuery.parse(queryOf(context))} />));
  app.get('/judge', (context) => context.html(<Judge record={record} of={context.req.query('of') ?? ''} />));
  app.get('/map', (context) =>
    context.html(
      <MapPage record={record} filter={asked(context).filter} whole={context.req.query('extent') === 'world'} />,
    ),
  );
  app.get('/network', (context) => context.html(<NetworkPage record={record} filter={asked(context).filter} />));

  app.get('/dossiers', (context) => context.html(<Dossiers record={record} />));
  app.get('/dossiers/:id{[0-9]+}', (context) =>
    context.html(
      <Dossier
        record={record}
        id={idOf(context)}
        onlyNew={context.req.query('only') === 'new'}
        page={asked(context).page}
      />,
    ),
  );
  app.get('/dossiers/:id{[0-9]+}/brief', async (context) =>
    context.html(<BriefPage brief={await briefOf(record, idOf(context), context.env.today)} />),
  );
  app.get('/dossiers/:id{[0-9]+}/brief.md', async (context) =>
    context.body(briefAsMarkdown(await briefOf(record, idOf(context), context.env.today)), 200, {
      'Content-Type': 'text/markdown; charset=utf-8',
    }),
  );

  app.get('/api', (context) => context.html(<Api />));
}

async function briefOf(record: OpenRecord, id: number, day: string) {
  const dossier = await record.dossier(id);
  if (!dossier) throw notFound('dossier', String(id));
  return composeBrief(record, dossier, day);
}
