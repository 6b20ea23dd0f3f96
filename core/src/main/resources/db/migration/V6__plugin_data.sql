-- What plugins keep: small texts by key. The longest value is limited in characters, not bytes.
create table plugin_data (
  plugin_id varchar(64) not null,
  data_key varchar(100) not null,
  data_value varchar(8192) not null,
  primary key (plugin_id, data_key)
);
