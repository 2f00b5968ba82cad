import type { ReactNode } from 'react';
import { FormMessage } from '@/shared/ui/form-message';
import { LinkButton } from '@/shared/ui/link-button';

/** A link that does not work, and the way to another. */
export function BrokenLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <>
      <FormMessage>
        This link does not work, or not any more: links work once and for a while, and a newer one ends an
        older one.
      </FormMessage>
      <LinkButton href={href} size="lg">
        {children}
      </LinkButton>
    </>
  );
}
