CREATE TABLE `population_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`sheets` text NOT NULL,
	`sent_by` text,
	`sent_at` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`closed_by` text,
	`closed_at` text,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`sent_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "population_imports_sha256_holds" CHECK(length("population_imports"."sha256") = 64),
	CONSTRAINT "population_imports_sent_at_holds" CHECK("population_imports"."sent_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "population_imports_state_holds" CHECK("population_imports"."state" IN ('open', 'taken_over', 'dropped')),
	CONSTRAINT "population_imports_closed_at_holds" CHECK("population_imports"."closed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "an_open_import_is_not_closed" CHECK(("population_imports"."state" = 'open') = ("population_imports"."closed_at" IS NULL))
) STRICT;

--> statement-breakpoint
CREATE TRIGGER `population_imports_are_only_closed` BEFORE UPDATE ON `population_imports`
WHEN OLD.`state` <> 'open' OR NEW.`state` = 'open' OR NEW.`id` <> OLD.`id` OR NEW.`file_name` <> OLD.`file_name`
  OR NEW.`sha256` <> OLD.`sha256` OR NEW.`sheets` <> OLD.`sheets` OR NEW.`sent_by` IS NOT OLD.`sent_by` OR NEW.`sent_at` <> OLD.`sent_at`
BEGIN SELECT RAISE(ABORT, 'a table that was sent in is only ever closed'); END;
--> statement-breakpoint
CREATE TRIGGER `population_imports_are_never_deleted` BEFORE DELETE ON `population_imports`
BEGIN SELECT RAISE(ABORT, 'a table that was sent in is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `population_imports_are_never_replaced` BEFORE INSERT ON `population_imports`
WHEN EXISTS (SELECT 1 FROM `population_imports` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a table that was sent in is never replaced'); END;
