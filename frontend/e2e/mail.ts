import { type APIRequestContext, expect } from '@playwright/test';

/** The link of the newest mail to this address, from the page on which mails can be read. */
export async function linkTo(request: APIRequestContext, email: string): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const list = await (await request.get('/dev/mail')).text();
    const item = list.split('<li>').find((line) => line.includes(`to ${email},`));
    const path = /href="([^"]+)"/.exec(item ?? '')?.[1];
    const mail = await (await request.get(path!)).text();
    link = /href="[^"]*?(\/(?:verify|reset)#token=[^"]+)"/.exec(mail)?.[1];
    expect(link).toBeTruthy();
  }).toPass();
  return link!;
}
