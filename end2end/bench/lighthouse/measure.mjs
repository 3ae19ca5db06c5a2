// Lighthouse's scores of a phone, as points short of the hundred: {"what", "value", "unit", "budget"}, one line each.
// Of three runs the middle one counts, as Lighthouse advises: a single one hears whatever else the machine does.
// Called by `cargo xtask bench` with the server's address. A package of its own, since it is large and only this needs it.
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';

const [base] = process.argv.slice(2);
const MOST_SHORT = { performance: 5, accessibility: 0, 'best-practices': 0 };

/** The cookie of an officer who has signed in. */
async function signedIn() {
  const answer = await fetch(`${base}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ username: 'quan7', password: 'densach-demo' }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (answer.status !== 303 || cookies.length === 0) {
    throw new Error(`signing in answered ${answer.status}`);
  }
  return cookies.join('; ');
}

const cookie = await signedIn();
const pages = [
  ['/', '/', {}],
  ['/ban-do', '/ban-do?ky=2024-H2&cs=2.2.2-b', {}],
  ['/bang-nhiet', '/bang-nhiet?ky=2024-H2', {}],
  ['form', '/tu-danh-gia/2025-H1/778/2.2.2-b', { Cookie: cookie }],
];

const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
try {
  for (const [name, path, extraHeaders] of pages) {
    const runs = [];
    for (let run = 0; run < 3; run += 1) {
      const { lhr } = await lighthouse(base + path, {
        port: chrome.port,
        output: 'json',
        logLevel: 'silent',
        onlyCategories: Object.keys(MOST_SHORT),
        extraHeaders,
      });
      runs.push(lhr);
    }
    for (const [category, budget] of Object.entries(MOST_SHORT)) {
      const lhr = runs.sort((one, other) => one.categories[category].score - other.categories[category].score)[1];
      const { score, auditRefs } = lhr.categories[category];
      const value = Math.round(100 - score * 100);
      console.log(JSON.stringify({ what: `Lighthouse ${category}, ${name}, points short of 100`, value, unit: 'number', budget }));
      if (value > budget) {
        const short = auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9);
        console.error(`  ${name}, ${category}: ${short.map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ''}`).join('; ')}`);
      }
    }
  }
} finally {
  chrome.kill();
}
