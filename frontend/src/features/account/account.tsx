import { serverApi } from '@/shared/api/server';
import { settle } from '@/shared/api/settle';
import { unwrap } from '@/shared/api/unwrap';
import { ProblemState } from '@/shared/ui/problem-state';
import { SecondFactorPanel } from '@/features/second-factor/second-factor-panel';
import { AccountSection } from './account-section';
import { DeleteAccount } from './delete-account';
import { DownloadData } from './download-data';
import { Invitation } from './invitation';
import { NobodyHere } from './nobody-here';
import { PasswordForm } from './password-form';
import { Profile } from './profile';
import { SessionList } from './session-list';

/** All that somebody can see and decide about themselves. A guest who logs out would only lose what they booked. */
export async function Account() {
  const api = await serverApi();
  const [me, sessions] = await Promise.all([
    settle(unwrap(api.GET('/api/auth/me'))),
    settle(unwrap(api.GET('/api/auth/sessions'))),
  ]);
  const problem = me.problem ?? sessions.problem;
  if (problem?.code === 'UNAUTHENTICATED') return <NobodyHere />;
  if (problem) return <ProblemState problem={problem} />;
  const { customer } = me.data!;
  const { items } = sessions.data!;
  return (
    <>
      {customer.hasPassword ? (
        <>
          <AccountSection title="Profile">
            <Profile self={customer} />
          </AccountSection>
          <AccountSection title="Password">
            <PasswordForm />
          </AccountSection>
          <AccountSection title="Second factor">
            <SecondFactorPanel isOn={customer.secondFactor} />
          </AccountSection>
          <AccountSection title="Where you are logged in">
            <SessionList sessions={items} now={new Date()} />
          </AccountSection>
        </>
      ) : (
        <Invitation />
      )}
      <AccountSection title="Your data">
        <DownloadData />
      </AccountSection>
      <AccountSection title={customer.hasPassword ? 'Delete your account' : 'Be forgotten'}>
        <DeleteAccount hasPassword={customer.hasPassword} isStaff={customer.role !== 'customer'} />
      </AccountSection>
    </>
  );
}
