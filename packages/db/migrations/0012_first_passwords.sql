-- A password that an operator gave out is known to two people: who signs in with it chooses another before anything else.

alter table officer add column password_is_first boolean not null default false;
alter table officer_session add column password_due boolean not null default false;
grant update (password_changed_at, password_is_first) on officer to app_staff;
grant update (password_due) on officer_session to app_staff;
