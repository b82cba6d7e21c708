create table host_order (number integer primary key);
