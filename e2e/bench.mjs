// node bench.mjs BASE_URL
//
// Measures what a key typed into a long letter costs. `cargo xtask bench` starts it with a server of its own. The
// environment variable CHROME names the browser. Ends with OVER_BUDGET when typing is too slow.
//
// What counts is how long the page's main thread is busy from one key to the next, without the waits between.
// Chromium's own trace tells that, task by task, in the thread's own time. The budget is for script, style and layout,
// which the page answers for. Painting and the browser's own work come on top in the columns of everything; the rows
// without the app show how much of both a bare text field costs. Slowing the processor works well only while nothing
// else uses it.

import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';

const [baseUrl] = process.argv.slice(2);
if (!baseUrl) {
  console.error('Say the address of the site, or run: cargo xtask bench');
  process.exit(1);
}

/** The exit code that says that everything was measured, and that typing is too slow. */
const OVER_BUDGET = 3;

const LETTER = '/en/campaigns/gaza-siege/letter/';

/** How many times slower than this machine's the processor is made: a cheap phone against a good computer. */
const SLOWED = 4;

const KEYS = 100;

/** From a key to the next, in milliseconds: what a key sets off for a moment later is counted with it. */
const PACE = 250;

/** How long nothing is typed at first, in paces, to see what the page does by itself. */
const IDLE = 8;

/**
 * How long letters are, in characters, and how many milliseconds a key may cost in the median and for 95 of 100 keys.
 * 16 ms is one picture of a screen that shows 60 in a second. A goal isn't a budget: it is only told.
 */
const LETTERS = [
  { length: 10_000, app: true, budget: 16 },
  { length: 100_000, app: true, goal: 100 },
  { length: 10_000, app: false },
  { length: 100_000, app: false },
];

/** The events of a trace that are script, style or layout, and memory that script gives back. */
const WORK = new Set([
  'EventDispatch',
  'FunctionCall',
  'EvaluateScript',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'UpdateLayoutTree',
  'Layout',
  'MinorGC',
  'MajorGC',
]);

const SENTENCES = 'People I know ask me what our country does about this. I would like to tell them what you said. ';

const TYPED = 'and I would like you to answer me in your own words ';

/** Paragraphs of `length` characters in all. */
function paragraphs(length) {
  const paragraph = `${SENTENCES.repeat(4).trim()}\n\n`;
  return paragraph.repeat(Math.ceil(length / paragraph.length)).slice(0, length);
}

/** Opens the letter: with the app and a representative found, or as a text field and nothing else. */
async function openLetter(browser, app) {
  const context = await browser.newContext({ baseURL: baseUrl, locale: 'en-CA', reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  if (app) {
    await page.goto(LETTER);
    await page.locator('html[data-app=ready]').waitFor();
    await page.locator('#postal_code').fill('K1A 0A6');
    const answered = page.waitForResponse((response) => response.url().includes('K1A0A6'));
    await page.locator('#postal_code').press('Enter');
    await answered;
  } else {
    await page.route(/\.(js|wasm)$/, (route) => route.abort());
    await page.goto(LETTER);
  }
  await page.waitForLoadState('networkidle');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return page;
}

/** Puts the caret after the paragraph in the middle of the letter. Gives back how long the letter is. */
function toTheMiddle(page) {
  return page.locator('#body').evaluate((body) => {
    const end = body.value.indexOf('\n\n', body.value.length / 2);
    const middle = end < 0 ? body.value.length : end;
    body.focus();
    body.setSelectionRange(middle, middle);
    return body.value.length;
  });
}

/** The outermost of the events, in order of time: what is within another is part of it. */
function outermost(events) {
  let until = 0;
  return events.filter(({ ts, dur }) => {
    const found = ts >= until;
    until = found ? ts + dur : until;
    return found;
  });
}

/** Does something. Gives back when keys went down, and the main thread's tasks and work meanwhile, in order of time. */
async function traced(browser, page, act) {
  await browser.startTracing(page, { categories: ['-*', 'toplevel', 'devtools.timeline'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const isKey = ({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown';
  const key = traceEvents.find(isKey);
  if (!key) {
    throw new Error('The page saw no key.');
  }
  const thread = traceEvents
    .filter(({ pid, tid, ph }) => pid === key.pid && tid === key.tid && ph === 'X')
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  const tasks = outermost(thread.filter(({ name }) => name.endsWith('RunTask')));
  if (tasks.length === 0) {
    throw new Error('The trace has no tasks. This Chromium may name them in another way: see traced() in bench.mjs.');
  }
  return { keys: thread.filter(isKey), tasks, work: outermost(thread.filter(({ name }) => WORK.has(name))) };
}

/** How long the thread was at it, in milliseconds. */
const busy = (events) => events.reduce((sum, { dur, tdur = dur }) => sum + tdur, 0) / 1000;

/** The events by the key they end after, which is the one they came with or follow; first those before any key. */
function byKey(events, keys) {
  const groups = [[]];
  for (const event of events) {
    while (groups.length <= keys.length && event.ts + event.dur > keys[groups.length - 1].ts) {
      groups.push([]);
    }
    groups.at(-1).push(event);
  }
  return groups;
}

/** Makes the letter `length` characters long by pasting in its middle. The milliseconds that keeps the thread busy. */
async function paste(browser, page, length) {
  const text = paragraphs(length - (await toTheMiddle(page)));
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  const { keys, tasks } = await traced(browser, page, async () => {
    await page.keyboard.press('Control+V');
    await page.waitForFunction((expected) => document.querySelector('#body').value.length === expected, length);
    await pause(4 * PACE);
  });
  const [, ...after] = byKey(tasks, keys);
  return busy(after.flat());
}

/** Types in the middle. The milliseconds of each key, and what the page does in a pace by itself. */
async function type(browser, page) {
  const before = await toTheMiddle(page);
  const { keys, tasks, work } = await traced(browser, page, async () => {
    await pause(IDLE * PACE);
    for (let index = 0; index < KEYS; index += 1) {
      await page.keyboard.press(TYPED[index % TYPED.length]);
      await pause(PACE);
    }
  });
  const after = await page.locator('#body').evaluate((body) => body.value.length);
  if (after !== before + KEYS || keys.length !== KEYS) {
    throw new Error(`${KEYS} keys made ${after - before} characters, and the trace has ${keys.length}.`);
  }
  const [idle, ...everything] = byKey(tasks, keys);
  const [, ...ours] = byKey(work, keys);
  return { ours: ours.map(busy), everything: everything.map(busy), idle: busy(idle) / IDLE };
}

/** The median, what 95 of 100 don't exceed, and the most. */
function summary(costs) {
  const sorted = costs.toSorted((one, other) => one - other);
  return [0.5, 0.95, 1].map((share) => sorted[Math.ceil(sorted.length * share) - 1]);
}

const columns = (numbers) => numbers.map((ms) => ms.toFixed(1).padStart(8)).join('');

/** Measures one letter and prints its row. Whether it is within its budget, if it has one. */
async function measure(browser, { length, app, budget, goal }) {
  const page = await openLetter(browser, app);
  const pasted = await paste(browser, page, length);
  const { ours, everything, idle } = await type(browser, page);
  await page.context().close();
  const [median, p95, max] = summary(ours);
  const limit = budget ?? goal ?? Infinity;
  const within = median < limit && p95 < limit;
  const name = `${length.toLocaleString('en-CA')}${app ? '' : ' without the app'}`;
  let verdict = '';
  if (limit < Infinity) {
    verdict = `  ${budget ? 'budget' : 'goal'} ${limit}: ${within ? 'ok' : budget ? 'OVER' : 'missed'}`;
  }
  console.log(
    `${name.padEnd(25)}${columns([median, p95, max])}  |` +
      `${columns([...summary(everything), idle, pasted])}${verdict}`,
  );
  return within || !budget;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
try {
  if (loadavg()[0] > availableParallelism() / 2) {
    console.log('Other programs keep this machine busy, so the figures will be too high. Better stop them first.\n');
  }
  console.log(`How long a key in the middle of a letter keeps the page's main thread busy, in ms: ${KEYS} keys,`);
  console.log(`the processor ${SLOWED} times slowed. Budgets are for median and p95 of script, style and layout.\n`);
  console.log(`${' '.repeat(25)}   script, style, layout  |   everything`);
  console.log(`${'characters'.padEnd(25)}  median     p95     max  |  median     p95     max    idle   paste`);
  let good = true;
  for (const letter of LETTERS) {
    good = (await measure(browser, letter)) && good;
  }
  if (!good) {
    console.log('\nTyping is too slow. A recording in the browser’s developer tools shows what takes long.');
    process.exitCode = OVER_BUDGET;
  }
} finally {
  await browser.close();
}
