-- A claim is the reason to see somebody's papers: it ends with the act that it was taken for, as it does in a verification.

update pre_application set claimed_by = null, claimed_at = null where state <> 'submitted' and claimed_by is not null;
alter table pre_application add constraint pre_application_claim_only_while_submitted
  check (claimed_by is null or state = 'submitted');
grant update (claimed_by, claimed_at) on pre_application to app_citizen, app_worker;
