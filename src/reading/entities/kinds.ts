/** Words of a body's name that tell what it is, the first that fits wins. */
const NAME_KINDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:universit|college|school|academy|institute|polytechnic|facult)/i, 'university'],
  [
    /\b(?:brigades?|militia|liberation army|liberation front|mujahid|jihad|resistance (?:army|front|movement))\b/i,
    'armed group',
  ],
  [/\b(?:party|congress party|alliance for|coalition|muslim league|democrats|democratic union)\b/i, 'party'],
  [
    /\b(?:ministry|ministries|ministerio|ministère|departments?|parliament|assembly|senate|congress|knesset|duma|majlis|house of (?:commons|lords|representatives)|police|army|navy|air force|armed forces|defen[cs]e forces?|guards?|military|courts?|tribunal|judiciary|embassy|consulate|high commission|government|cabinet|council|commission|authority|bureau|directorate|treasury|central bank|reserve bank|customs|prosecutor|presidency|secretariat|municipality|service|administration|agency|board)\b/i,
    'government body',
  ],
  [
    /\b(?:times|news|post|herald|tribune|gazette|daily|guardian|journal|radio|tv|television|broadcasting|press|agency|chronicle|observer|mirror|standard|mail|telegraph|star|nation|sun|weekly|magazine|fm)$/i,
    'media',
  ],
  [
    /\b(?:inc|ltd|limited|plc|corp|corporation|company|co|bank|airlines?|airways|holdings?|group|gmbh|ag|llc|enterprises?|industries|motors|petroleum|oil|gas|energy|insurance|telecom|mining|mines|capital|partners|ventures|technologies|systems|hotels?)\b\.?$/i,
    'company',
  ],
  [
    /\b(?:foundation|association|society|federation|union|network|trust|charity|initiative|centre|center|committee|watch|crescent|red cross|coalition|forum|church|organi[sz]ation|league|institute|movement|club|team|fc)\b/i,
    'ngo',
  ],
];

/** What kind of body a name tells of, `organisation` where it tells none. */
export function kindOfName(name: string): string {
  return NAME_KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'organisation';
}
