/** What the pages do beyond what links and forms do. Every page is whole without it. */
import './style/base.css';
import './style/frame.css';
import './style/forms.css';
import './style/filters.css';
import './style/judging.css';
import './style/lists.css';
import './style/pages.css';
import './style/charts.css';
import './style/report.css';
import './style/print.css';
import { dropFiles, followIntake } from './add.js';
import { centreWhatIsWide } from './centre.js';
import { loadMore } from './more.js';
import { moveThroughTime } from './period.js';
import { printAtOnce } from './print.js';
import { showWordsOfEntries } from './report.js';
import { judgeByKeyboard } from './review.js';
import { searchBySlash } from './search.js';

for (const begin of [
  showWordsOfEntries,
  loadMore,
  judgeByKeyboard,
  dropFiles,
  followIntake,
  printAtOnce,
  searchBySlash,
  moveThroughTime,
  centreWhatIsWide,
])
  begin();
