-- Charts, too, are read from the songs' files: what is kept of one is where it is in its file.
alter table arrangement add column source integer default 0 not null;
update arrangement set source = idx;
drop index arrangement_chart;
alter table arrangement drop column chart_blob;
