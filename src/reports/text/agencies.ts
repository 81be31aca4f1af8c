/** News agencies by the names that stand in datelines. */
const AGENCIES = new Set(
  [
    'AA,AAP,ABI,ACAN-EFE,ADN,AFP,Agencia EFE,Agencies,AGI,AKIpress,AL,Anadolu,Anadolu Agency,ANGOP,ANI,ANN,ANP,ANSA,Antara,AP',
    'APA,APP,APS,Armenpress,Associated Press,AZERTAC,Bakhtar,BELGA,BelTA,Bernama,BIRN,Bloomberg,BNA,BNS,BSS,BTA,CNA,CNN,CNS',
    'CP,CTK,DNA,dpa,DPA,DW,EFE,Europa Press,FANA,Fars,GNA,HINA,IANS,ILNA,INA,Interfax,IPS,IRIN,IRNA,ISNA,ITAR-Tass,JIJI',
    'Kabar,Kazinform,Khaama Press,KUNA,Kyodo,LUSA,MAP,Mehr,MENA,MNA,MONTSAME,MTI,NAN,NNA,NNN,Notimex,NTB,ONA,PA,Pajhwok,PAP',
    'Pajhwok Afghan News,Petra,PNA,Prensa Latina,PTI,QNA,Reuters,RFE/RL,RIA Novosti,RIA,Ritzau,RTTNews,SABA,SANA,Sapa,SLNA',
    'SNA,SPA,Sputnik,SUNA,Tanjug,TAP,TASS,Tasnim,Tasnim News,Telam,Thomson Reuters Foundation,TOLOnews,Trend,UNB,UNI,Ukrinform',
    'UPI,UzA,VNA,VOA,Voz de America,WAFA,WAM,Xinhua,Yonhap,ZUMA',
  ].flatMap((line) => line.toLowerCase().split(',')),
);

export const isAgency = (name: string): boolean => AGENCIES.has(name.toLowerCase());

/** Words that only the name of an outlet holds: «afrol News, 15 October -», «TODAY NICARAGUA –». */
const OUTLET =
  /\b(?:news|today|press|times|post|agency|herald|tribune|gazette|observer|daily|radio|television|tv|online|bulletin|newswire|mail|telegraph|chronicle|courier|dispatch|journal|guardian|monitor|bureau)\b/i;

export const soundsLikeOutlet = (name: string): boolean => OUTLET.test(name);
