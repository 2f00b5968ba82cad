import { NotFoundNotice } from '@/shared/site/not-found-notice';

export default function ShopNotFound() {
  return <NotFoundNotice />;
}
