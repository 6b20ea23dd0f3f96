-- A name of 40 characters can take three times as many when it is taken apart, such as in Hangul.
alter table profile alter column name_key set data type varchar(200);
alter table profile add column profile_settings varchar(16384);

-- Wrong recovery phrases are counted and lock as wrong PINs do, but apart from them.
alter table profile add column wrong_phrases integer default 0 not null;
alter table profile add column recovery_locked_until timestamp(6) with time zone;

-- Names of groups are unique without regard to case and diacritics, as those of profiles are.
alter table permission_group add column name_key varchar(200) default '' not null;
update permission_group set name_key = lower(name);
alter table permission_group add constraint permission_group_name_key unique (name_key);

-- Rows to lock: whoever changes what several rows say together takes one of these first.
create table profile_guard (
  name varchar(32) not null primary key,
  uses bigint not null
);
insert into profile_guard (name, uses) values ('administrators', 0);
insert into profile_guard (name, uses) values ('unknown_names', 0);

-- Who is signed in at the window of the desktop program; one row.
create table window_user (
  id integer not null primary key,
  profile_id bigint references profile (id) on delete set null
);
insert into window_user (id, profile_id) values (1, null);
create index window_user_profile on window_user (profile_id);
