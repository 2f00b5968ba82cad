import type { Configuration } from './configuration.js';

/** What is allowed, and should not surprise anybody: said once at start. */
export function warningsOf({ nodeEnv, stripe, appSecretIsDrawn, mail }: Configuration): string[] {
  const isProduction = nodeEnv === 'production';
  const warnings: string[] = [];
  if (isProduction && !stripe) {
    warnings.push('Payments are simulated, nobody is charged: set STRIPE_SECRET_KEY to take money');
  }
  if (appSecretIsDrawn) {
    warnings.push('APP_SECRET is not set: links that are sent, and second factors, end with this process');
  }
  if (!mail.smtpUrl) {
    warnings.push(
      isProduction
        ? `Mail reaches nobody, it is only written to ${mail.folder}: set SMTP_URL to send it`
        : 'Mail is not sent, and whoever reaches this address reads it at /dev/mail: set SMTP_URL to send it',
    );
  }
  return warnings;
}
