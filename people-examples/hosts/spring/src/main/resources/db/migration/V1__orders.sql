create table host_order (
    number integer primary key,
    buyer uuid not null references people_user (id)
);
