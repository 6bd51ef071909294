PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_project_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`grant_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`act` text DEFAULT 'add' NOT NULL,
	`bfs_number` integer NOT NULL,
	`title` text NOT NULL,
	`reference` text DEFAULT '' NOT NULL,
	`from_year` integer NOT NULL,
	`to_year` integer NOT NULL,
	`registered_on` text,
	`reason` text DEFAULT '' NOT NULL,
	`written_by` text,
	`written_at` text,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "project_grants_act_holds" CHECK("__new_project_grants"."act" IN ('add', 'change', 'end', 'take_back', 'restore')),
	CONSTRAINT "project_grants_registered_on_holds" CHECK("__new_project_grants"."registered_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "project_grants_written_at_holds" CHECK("__new_project_grants"."written_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "a_later_version_names_its_grant" CHECK(("__new_project_grants"."version" = 1) = ("__new_project_grants"."grant_id" IS NULL)),
	CONSTRAINT "grant_ends_after_its_start" CHECK("__new_project_grants"."to_year" >= "__new_project_grants"."from_year")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_project_grants`("id", "bfs_number", "title", "from_year", "to_year", "registered_on") SELECT "id", "bfs_number", "title", "from_year", "to_year", "registered_on" FROM `project_grants`;--> statement-breakpoint
DROP TABLE `project_grants`;--> statement-breakpoint
ALTER TABLE `__new_project_grants` RENAME TO `project_grants`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `grants_of_a_municipality` ON `project_grants` (`bfs_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_grant_per_version` ON `project_grants` (`grant_id`,`version`);--> statement-breakpoint
CREATE TRIGGER `grants_are_never_changed` BEFORE UPDATE ON `project_grants`
BEGIN SELECT RAISE(ABORT, 'a version of a grant is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `grants_are_never_deleted` BEFORE DELETE ON `project_grants`
BEGIN SELECT RAISE(ABORT, 'a version of a grant is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `grants_are_never_replaced` BEFORE INSERT ON `project_grants`
WHEN EXISTS (SELECT 1 FROM `project_grants` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`
  OR (`grant_id` = NEW.`grant_id` AND `version` = NEW.`version`))
BEGIN SELECT RAISE(ABORT, 'a version of a grant is never replaced'); END;
