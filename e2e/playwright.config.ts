import { defineConfig, devices } from '@playwright/test';

// Chromium is the one that `cargo xtask test` found; nothing is downloaded.
const launchOptions = {
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

const chromium = { ...devices['Desktop Chrome'], channel: undefined, launchOptions };

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A test that passes only sometimes is a failed test.
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '../target/site/e2e.json' }],
  ],
  use: {
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    // Half as slow again: TRACE=1 shows each step of what failed.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    // A colour halfway between two says nothing about either.
    contextOptions: { reducedMotion: 'reduce' },
  },
  // Journeys that the size of a screen can change are taken twice: on a phone by night, and at a
  // desk by day. Those of what is counted, kept, sent, ruled and printed, at the desk alone.
  projects: [
    {
      name: 'phone',
      testIgnore: [
        /(count-sources|polling-page|live-count|sent-count|sign-anywhere|sign-hosts|life-cycle|poster|share)\.spec/,
        /(draft-storage|draft-tabs|keep-draft|hand-over|hand-over-services|long-letters|print-letter)\.spec/,
        /(edit-letter|recipients-rules|representative-trouble|app-missing)\.spec/,
      ],
      use: {
        ...chromium,
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
        colorScheme: 'dark',
      },
    },
    { name: 'desktop', use: { ...chromium, viewport: { width: 1280, height: 800 }, colorScheme: 'light' } },
  ],
});
