-- Runtime roles keep what their statements use and nothing more. Found by running every statement of the stores under each
-- role with one grant less; grants.db.test.ts lists what is left.

-- The log is written by all and read where a journal is shown. When and in which transaction is said by the database alone.
revoke select, insert on audit_event from app_citizen, app_staff, app_worker;
grant insert (city, actor_kind, actor_id, agency_id, action, object_kind, object_id, purpose, fields, detail, request_id)
  on audit_event to app_citizen, app_staff, app_worker;
grant select on audit_event to app_staff;

-- Places, keys and the calendar are read by the owner at the start.
revoke select on city, division, working_calendar_day, working_calendar_year, data_key from app_citizen, app_staff, app_worker;
revoke select on agency_area from app_staff, app_worker;
revoke select on agency from app_worker;

-- Counters change in one column.
revoke update on limit_counter, number_counter, idempotency_key from app_citizen, app_staff, app_worker;
grant update (used) on limit_counter to app_citizen, app_staff;
grant update (last) on number_counter to app_citizen, app_staff;
grant update (status, response) on idempotency_key to app_citizen, app_staff;
revoke insert on limit_counter from app_worker;
revoke select, insert on number_counter from app_worker;
revoke select, insert on idempotency_key from app_worker;
grant select (created_at) on idempotency_key to app_worker;

-- Citizens' surface: nothing that an officer or the reviewing decides, not even in a new row.
revoke select on real_name_event from app_citizen;
revoke insert on account_identity from app_citizen;
grant insert (account_id, city, verification_id) on account_identity to app_citizen;
revoke insert on real_name_verification from app_citizen;
grant insert (city, id, account_id, state, version, name_ct, id_document_type, issuing_country, id_number_ct, name_bidx,
  person_bidx, created_at, updated_at, supersedes) on real_name_verification to app_citizen;
revoke insert on pre_application from app_citizen;
grant insert (city, id, number, account_id, draft_id, state, accepting_agency_id, district_code, street_code, committee_code,
  applicant_bidx, applicant_name_ct, household_size, submitted_at, due_on, snapshot_hash, rules_version, pledge_version,
  pledge_hash, agreed_at) on pre_application to app_citizen;
revoke update (applicant_name_ct) on pre_application from app_citizen;
revoke select on supplement_notice from app_citizen;
grant select (city, id, pre_application_id, account_id, round, state, issued_by, issued_at, due_on, answered_at)
  on supplement_notice to app_citizen;
revoke update on application_draft, draft_step, draft_material from app_citizen;
grant update (state, version, updated_at, kept_until) on application_draft to app_citizen;
grant update (version, document_ct, is_complete, updated_at) on draft_step to app_citizen;
grant update (position) on draft_material to app_citizen;

-- Codes and sessions begin fresh, whoever makes them.
revoke insert on one_time_code from app_citizen, app_staff;
grant insert (phone_bidx, id, purpose, challenge_hash, code_mac, phone_ct, created_at, expires_at) on one_time_code
  to app_citizen, app_staff;
revoke update on sign_in_throttle from app_citizen;
grant update (wrong_in_row, locked_until, updated_at) on sign_in_throttle to app_citizen;
revoke update on sms_gate from app_citizen, app_staff;
grant update (sent_at, next_allowed) on sms_gate to app_citizen, app_staff;
revoke update on officer_throttle from app_staff;
grant update (wrong_in_row, locked_until, updated_at) on officer_throttle to app_staff;

-- Staff: cases are born and told of here, and changed by what is built next.
revoke update on application_case, case_person from app_staff;
revoke select on case_event from app_staff;
revoke update (accepting_agency_id, due_on) on pre_application from app_staff;

-- The worker sweeps by age and looks into nothing that it sweeps.
revoke select on account from app_worker;
grant select (id, state, phone_ct) on account to app_worker;
revoke select on citizen_session, one_time_code, sms_gate, sign_in_throttle, officer_challenge, officer_session, officer_throttle
  from app_worker;
grant select (created_at) on citizen_session, one_time_code, officer_challenge, officer_session to app_worker;
grant select (next_allowed) on sms_gate to app_worker;
grant select (updated_at) on sign_in_throttle, officer_throttle to app_worker;
revoke select on real_name_verification, real_name_photo, account_identity, verified_person, household_member, supplement_item,
  application_case, pre_application_event from app_worker;
revoke update on application_draft from app_worker;
grant update (state, version, updated_at) on application_draft to app_worker;
revoke select on draft_step from app_worker;
grant select (city, draft_id) on draft_step to app_worker;
revoke update on short_message from app_worker;
grant update (phone_ct, params_ct, sent_at, dropped_at) on short_message to app_worker;
revoke execute on function applications_ahead(text, uuid, timestamptz, uuid) from app_staff, app_worker;
