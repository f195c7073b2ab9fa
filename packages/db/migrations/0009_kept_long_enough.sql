-- What was kept long enough is erased by the worker: photos of verifications that were not passed, materials of applications
-- that ended. The files' rows stay, without their keys.

create index real_name_verification_idle on real_name_verification (updated_at) where state in ('draft', 'returned');
create index pre_application_ended on pre_application (submitted_at) where state in ('not-accepted', 'withdrawn', 'expired');

grant select (city, id, state, version, updated_at, name_ct) on real_name_verification to app_worker;
grant update (name_ct, id_document_type, issuing_country, id_number_ct, name_bidx, person_bidx, updated_at, version)
  on real_name_verification to app_worker;
grant select (city, verification_id, file_id), delete on real_name_photo to app_worker;
grant select (city, pre_application_id, at) on pre_application_event to app_worker;
