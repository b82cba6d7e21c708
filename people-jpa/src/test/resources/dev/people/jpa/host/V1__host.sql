create table host_order (number integer primary key);
insert into host_order (number) values (1);
