import type { components } from '@/shared/api/schema';
import { QrCode } from './qr-code';

/** Gives the secret to an app: by camera, or typed by hand. */
export function ScanStep({ secret, uri }: components['schemas']['BegunSecondFactor']) {
  return (
    <>
      <p>
        Scan this with an authenticator app on your telephone, such as Aegis, 2FAS or Google Authenticator.
        Then enter the six digits that it shows.
      </p>
      <QrCode text={uri} label="QR code with the secret for your app" />
      <p>
        <span className="block text-sm text-muted">Or type this secret into the app:</span>
        <code data-testid="secret" className="font-mono tracking-wider wrap-anywhere">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </code>
      </p>
    </>
  );
}
