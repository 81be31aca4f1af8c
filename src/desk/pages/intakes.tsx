import type { Hono } from 'hono';
import type { Intakes } from '../intakes.js';
import { notFound } from '../problem.js';
import { Add, Progress } from './add.js';

/** The pages of what is under way, and so not in the record yet. */
export function addIntakePages(app: Hono, intakes: Intakes): void {
  app.get('/add', (context) => context.html(<Add />));
  app.get('/add/:id{[0-9]+}', (context) => {
    const id = context.req.param('id');
    const state = intakes.state(Number(id));
    if (!state) throw notFound('intake', id);
    return context.html(<Progress state={state} />);
  });
}
