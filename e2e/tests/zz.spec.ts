import { open } from '../support/app';
import { test } from '../support/test';
test('x', async ({ page, request, ownServer }) => {
  const own = await ownServer();
  await page.clock.install();
  await page.route('**/v1/letters/*/count.json', (route) => route.continue());
  page.on('response', async (r) => { if (r.url().includes('/v1/')) console.log(Date.now() % 100000, r.status(), r.fromServiceWorker(), JSON.stringify(r.headers().age), await r.text()); });
  await open(page, `${own.url}/en/campaigns/sheikh-jarrah/`);
  await page.waitForTimeout(500);
  for (let i = 0; i < 4; i++) {
    console.log(Date.now() % 100000, 'sent', await (await request.post(`${own.url}/v1/letters/sheikh-jarrah/sent`)).text());
    await page.clock.fastForward(37_000);
    await page.waitForTimeout(1500);
    console.log(await page.evaluate(() => Date.now()) % 1000000, await page.getByTestId('sent-count').innerText());
  }
});
