PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_project_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`bfs_number` integer NOT NULL,
	`title` text NOT NULL,
	`from_year` integer NOT NULL,
	`to_year` integer NOT NULL,
	`registered_on` text,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "project_grants_registered_on_holds" CHECK("__new_project_grants"."registered_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "grant_ends_after_its_start" CHECK("__new_project_grants"."to_year" >= "__new_project_grants"."from_year")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_project_grants`("id", "bfs_number", "title", "from_year", "to_year", "registered_on") SELECT "id", "bfs_number", "title", "from_year", "to_year", NULL FROM `project_grants`;--> statement-breakpoint
DROP TABLE `project_grants`;--> statement-breakpoint
ALTER TABLE `__new_project_grants` RENAME TO `project_grants`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `grants_of_a_municipality` ON `project_grants` (`bfs_number`);