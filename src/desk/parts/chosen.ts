import type { Filter, OpenRecord } from '../../record/index.js';

/** The names of the identities that a filter chooses. */
export async function namesIn(
  record: OpenRecord,
  { identities = [], together = [], without = {} }: Filter,
): Promise<Map<number, string>> {
  const pages = await Promise.all(
    [...identities, ...together, ...(without.identities ?? [])].map((id) => record.identity(id)),
  );
  return new Map(pages.flatMap((page) => (page ? [[page.id, page.name]] : [])));
}
