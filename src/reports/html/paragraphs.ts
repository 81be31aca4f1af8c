import { ELEMENT, type PageNode, plain, TEXT } from './page.js';

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE PRE TABLE CAPTION TR TD TH FIGURE HR ADDRESS DETAILS SUMMARY CENTER'.split(
    ' ',
  ),
);
/** Elements whose words are no part of what the report says. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE FIGCAPTION NAV ASIDE FORM BUTTON SELECT TEXTAREA LABEL IFRAME OBJECT SVG MATH VIDEO AUDIO CANVAS'.split(
    ' ',
  ),
);

/** The paragraphs of an element in reading order, with white space brought to single spaces. Two line breaks make one. */
export function paragraphsOf(root: PageNode): string[] {
  const paragraphs: string[] = [];
  let open = '';
  const close = () => {
    for (const piece of open.split(/\n\s*\n/)) {
      const paragraph = piece.split('\n').map(plain).filter(Boolean).join('\n');
      if (paragraph !== '') paragraphs.push(paragraph);
    }
    open = '';
  };
  const walk = (node: PageNode) => {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) open += (child.textContent ?? '').replace(/\s+/g, ' ');
      if (child.nodeType !== ELEMENT) continue;
      const name = child.nodeName.toUpperCase();
      if (SILENT.has(name)) continue;
      if (name === 'BR') open += '\n';
      else if (BLOCKS.has(name)) {
        close();
        walk(child);
        close();
      } else walk(child);
    }
  };
  walk(root);
  close();
  return paragraphs;
}
