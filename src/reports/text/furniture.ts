/** Lines a web page wraps around a report: buttons, credits, sign-ups. Longer ones are prose. */
const LONGEST_FURNITURE = 400;

/** Whether a line is certainly no part of the report. */
export function isFurniture(line: string): boolean {
  if (line.length > LONGEST_FURNITURE) return false;
  return isButton(line) || KINDS.some((kind) => kind.test(line)) || hasEnding(line);
}

const isButton = (line: string): boolean =>
  line.length <= LONGEST_BUTTON && BUTTONS.has(line.toLowerCase().replace(NO_WORD, ' ').trim());
const hasEnding = (line: string): boolean => ENDING_HINT.test(line) && ENDINGS.some((ending) => ending.test(line));

const LONGEST_BUTTON = 60;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** Whether a line opens a list of links to other reports, which goes on to the end of the page. */
export function opensLinks(line: string): boolean {
  return line.length <= LONGEST_HEADING && LINK_HEADING.test(line);
}

const LONGEST_HEADING = 80;
const LINK_HEADING =
  /^(?:(?:also )?read (?:more|also|next)|see also|also (?:read|on [A-Z]\w+)|related(?: (?:articles?|stor(?:y|ies)|news|posts?|topics?|content|coverage|links?))?|more (?:from|on) (?!than\b)[^.]{2,40}|more stories|most (?:read|popular|viewed)|(?:you )?(?:may|might) also (?:like|be interested in)|recommended(?: (?:for you|stories|reading))?|trending(?: now)?|latest (?:news|stories)|editor['’]?s['’]? picks?|what to read next|up next|next (?:article|story)|previous (?:article|story)|don['’]t miss)\s*[:»>]*$/i;

/** Whole lines, compared in small letters with single spaces for everything that is neither letter nor digit. */
const BUTTONS = new Set(
  [
    '|share|share this|share this article|share this story|share this post|share on|share via|facebook|twitter|x|whatsapp|telegram',
    'linkedin|pinterest|reddit|email|e mail|print|print this article|tweet|pin it|save|copy link|copied|bookmark|like|follow|follow us',
    'advertisement|advertising|ad|sponsored|sponsored content|promoted|story continues below advertisement|continue reading',
    'article continues below|story continues below|scroll to continue|skip advertisement|skip ad|close|menu|search|skip to content',
    'skip to main content|back to top|top|home|subscribe|subscribe now|sign up|sign in|log in|login|register|donate|support us',
    'leave a comment|leave a reply|add a comment|add comment|post a comment|post comment|comment|comments|no comments|view comments',
    'show comments|load comments|join the conversation|write a comment|submit|cancel reply|reply|report abuse|name|email|website',
    'your name|your email|your comment|required fields|next|previous|more|read more|load more|show more|see more|view all|see all',
    'listen|listen to this article|listen to article|play|pause|watch|audio|gallery|photo gallery|click here|accept|accept all',
    'accept cookies|reject all|manage cookies|cookie settings|i agree|got it|ok|end|ends|30|the end|x close|gift this article',
    'all rights reserved|translate|select language|font size|a a|a a a|text size|reading mode|news|world|home news|breaking news',
  ]
    .join('|')
    .split('|'),
);

/** One kind a line; each is anchored at both ends or bounded, so that no line is slow. */
const KINDS: readonly RegExp[] = [
  /^(?:also |must )?read (?:more|also|next|the (?:full|rest|original|whole)\b.{0,60}|it all here|here)\b(?:\s*(?:[:|»>-].{0,200}|(?:at|on|here)\b.{0,60}))?\.?$/i,
  /^(?:also read|see also|related|more on this(?: story| topic)?|watch|listen|don['’]t miss|recommended)\s*:.{0,200}$/i,
  /^(?:click|tap) (?:here|to)\b.{0,120}$/i,
  // Topics and sections
  /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|posted in|sections?)\s*[:|].{0,300}$/i,
  /^(?:#[\p{L}\p{N}_]+[\s,]*){1,20}$/u,
  /^home\s*[>»/|].{0,120}$/i,
  // Counters
  /^(?:\d[\d.,]*k?\s+)?(?:comments?|views?|shares?|likes?|reads?|retweets?)(?:\s*[:(]?\s*\d[\d.,]*k?\)?)?$/i,
  /^(?:(?:estimated )?reading time\s*:?\s*)?\d{1,3}[ -]min(?:ute)?s?(?: read)?\.?$/i,
  /^share (?:this|on|via|with|now)\b[^.]{0,80}$/i,
  // Following and subscribing
  /^follow (?:us\b|our\b|@|\p{Lu}[\p{L}\p{N} .'’&-]{1,60} on (?:twitter|x|facebook|instagram|telegram|linkedin|youtube|threads|google news)\b).{0,160}$/iu,
  /^(?:like|find|join|visit) us on\b.{0,120}$/i,
  /^(?:please )?(?:subscribe|sign up|register)\b.{0,120}\b(?:newsletters?|emails?|inbox|channel|podcast|updates|alerts|digital access|here)\b.{0,80}$/i,
  /^(?:get|receive|want) .{0,80}\b(?:newsletters?|(?:to|in) your inbox|sign up)\b.{0,80}$/i,
  /^(?:enter|type) your e-?mail\b.{0,80}$/i,
  /^(?:join|follow|subscribe to) (?:our|the) .{0,40}\b(?:whatsapp|telegram|channel|group)\b.{0,80}$/i,
  /^@[A-Za-z0-9_]{2,20}\.?$/,
  // Comment forms
  /^(?:your )?(?:name|e-?mail(?: address)?|website|comment|message)\s*(?:\*|\(required\)|:)$/i,
  /^your e-?mail address will not be published\b.{0,120}$/i,
  /^required fields are marked\b.{0,20}$/i,
  /^save my name\b.{0,160}$/i,
  /^(?:you must be |please )?(?:logged in|log in|login|sign in) to (?:post a |leave a |add a )?(?:comment|reply|continue)\b.{0,60}$/i,
  // Cookies and consent
  /^(?:we|this (?:web)?site|our (?:web)?site|[\p{L}. ]{2,30}) (?:and our partners )?uses? (?:\w+ )?cookies\b.{0,300}$/iu,
  /^by (?:continuing|clicking|using|browsing)\b.{0,60}\b(?:site|website|page|service|button|browse|accept|subscribe|sign up)\b.{0,80}\b(?:cookies|agree|consent|terms|privacy)\b.{0,160}$/i,
  // Rights
  /^(?:©|\(c\)|copyright\b(?=\s*(?:©|\(c\)|\d{4}|[:|-]|by\b))).{0,250}$/i,
  /^\(?(?:this (?:story|article|piece|report|post|column)|a version of this (?:story|article|piece)) (?:was |has been )?(?:(?:first|originally|also) )?(?:published|appeared|produced|written by|republished|posted)\b.{0,200}$/i,
  /^\(?(?:[Rr]ep|[Pp])ublished in (?:[Tt]he )?\p{Lu}[\p{L} ]{2,30}, \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\)?\.?$/u,
  /^\(?except for the headline, this (?:story|article)\b.{0,200}$/i,
  // Credits of those who worked on it
  /^\(?(?:(?:additional |extra )?reporting|writing|editing|compiled|edited|reported|translated|with (?:additional )?(?:inputs?|reporting|files)|inputs) (?:by|from)\b.{0,250}$/i,
  /^\(with (?:agency |agencies )?inputs\b.{0,60}\)$/i,
  /^contributing\s*:.{0,160}$/i,
  /^\(?h\/t\b.{0,60}$/i,
  /^source\s*:.{1,60}$/i,
  // Images
  /^\(?(?:file )?(?:photo(?:graph)?s?|pictures?|images?)(?: (?:credit|courtesy|source))?s?\s*[:/].{0,250}$/i,
  /^\(?(?:file )?photo(?:graph)?s? by \p{Lu}(?!.* shows? )[^.]{1,60}\.?\)?$/iu,
  /^(?:image |photo )?(?:credits?|caption)\s*:.{0,200}$/i,
  // Marks of the end, and rules drawn with signs
  /^[-–—_*~=#.•·\s]{2,80}\d?[-–—_*~=#.•·\s]*$/,
  /^[\s([{<#*-]{0,4}(?:ends?|more|30)[\s)\]}>#*-]{1,4}$/i,
];

/** What a line ends with that may begin as a sentence does: the caption before a credit, names before «contributed». */
const ENDINGS: readonly RegExp[] = [
  /^.{0,120}\ball rights reserved\b.{0,160}$/i,
  /^.{2,160} contributed (?:to this (?:report|story|article)|reporting)\b.{0,80}$/i,
  /^.{0,300}[.!?"”’)\]|] ?\(?(?:File )?(?:Photo|PHOTO|Photograph|Picture|Image)(?: (?:credit|courtesy|by))?\s*[:/]\s*\p{Lu}[^.:]{1,60}[.)\]]{0,2}$/u,
  /^.{0,300}[([](?:ap|afp|reuters|epa|xinhua|getty|file|social media)(?: images?)?[ /](?:photo|file|via|images?|pool|archive)\b[^)\]]{0,60}[)\]]$/i,
  /^.{0,60}(?:\bvia |\/)getty images\.?$/i,
];
/** A word of each of them: prose has none, and is spared the search for all of them. */
const ENDING_HINT = /photo|picture|image|getty|file|pool|archive|reserved|contributed/i;
