import type { IdentityLine } from '../../record/index.js';

/** Names that lead to the pages of those who bear them. */
export function Parties({ of }: { of: readonly IdentityLine[] }) {
  return (
    <>
      {of.map(({ id, name }, index) => (
        <>
          {index > 0 && (index === of.length - 1 ? ' and ' : ', ')}
          <a class="party" href={`/parties/${id}`}>
            {name}
          </a>
        </>
      ))}
    </>
  );
}
