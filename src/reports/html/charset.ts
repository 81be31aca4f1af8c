/** Browsers look no further for a page's encoding. */
const PRESCAN = 1024 * 4;

/** The charset that an HTTP header names. */
export function charsetOfContentType(header: string | undefined): string | undefined {
  return normalised(header?.match(/charset\s*=\s*["']?([\w:.-]+)/i)?.[1]);
}

/** The charset that a page names in a `meta` element or an XML declaration at its beginning. */
export function charsetOfHtml(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PRESCAN)).toString('latin1');
  return normalised(
    start
      .match(/<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/i)
      ?.slice(1)
      .find(Boolean),
  );
}

/** As the WHATWG Encoding Standard has browsers read old labels: each as the larger set that pages really use. */
const LARGER: { readonly [label: string]: string } = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'iso-8859-9': 'windows-1254',
  utf8: 'utf-8',
};

function normalised(label: string | undefined): string | undefined {
  const small = label?.toLowerCase();
  return small === undefined ? undefined : (LARGER[small] ?? small);
}
