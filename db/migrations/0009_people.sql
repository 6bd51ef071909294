CREATE TABLE `hand_overs` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`matter` text NOT NULL,
	`year` integer,
	`version` integer NOT NULL,
	`given_by` text NOT NULL,
	`given_to` text,
	`words` text NOT NULL,
	`given_at` text NOT NULL,
	`taken_back_at` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`given_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`given_to`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "hand_over_is_of_a_known_matter" CHECK("hand_overs"."matter" IN ('application', 'agreement', 'report')),
	CONSTRAINT "a_report_names_its_year" CHECK(("hand_overs"."matter" = 'report') = ("hand_overs"."year" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `hand_overs_of_a_dossier` ON `hand_overs` (`dossier_id`,`given_at`);--> statement-breakpoint
CREATE TABLE `name_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`old_name` text NOT NULL,
	`new_name` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `names_of_a_person` ON `name_changes` (`user_id`,`changed_at`);--> statement-breakpoint
DROP INDEX `one_user_per_address`;--> statement-breakpoint
ALTER TABLE `users` ADD `signed_in_at` text;--> statement-breakpoint
CREATE UNIQUE INDEX `one_user_per_address` ON `users` (`email`) WHERE "users"."disabled_at" IS NULL;--> statement-breakpoint
UPDATE `users` SET `signed_in_at` = `created_at`;--> statement-breakpoint
CREATE TRIGGER `nobody_is_on_both_sides` BEFORE INSERT ON `memberships`
WHEN NEW.`ended_at` IS NULL AND EXISTS (SELECT 1 FROM `memberships` AS `held` WHERE `held`.`user_id` = NEW.`user_id`
  AND `held`.`ended_at` IS NULL AND (`held`.`bfs_number` IS NULL) <> (NEW.`bfs_number` IS NULL))
BEGIN SELECT RAISE(ABORT, 'nobody holds roles of the canton and of a municipality at once'); END;
--> statement-breakpoint
CREATE TRIGGER `nobody_comes_to_both_sides` BEFORE UPDATE ON `memberships`
WHEN NEW.`ended_at` IS NULL AND EXISTS (SELECT 1 FROM `memberships` AS `held` WHERE `held`.`user_id` = NEW.`user_id`
  AND `held`.`id` <> NEW.`id` AND `held`.`ended_at` IS NULL
  AND (`held`.`bfs_number` IS NULL) <> (NEW.`bfs_number` IS NULL))
BEGIN SELECT RAISE(ABORT, 'nobody holds roles of the canton and of a municipality at once'); END;
--> statement-breakpoint
CREATE TRIGGER `names_are_never_changed_back` BEFORE UPDATE ON `name_changes`
BEGIN SELECT RAISE(ABORT, 'a change of a name is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `names_are_never_forgotten` BEFORE DELETE ON `name_changes`
BEGIN SELECT RAISE(ABORT, 'a change of a name is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `names_are_never_replaced` BEFORE INSERT ON `name_changes`
WHEN EXISTS (SELECT 1 FROM `name_changes` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a change of a name is never replaced'); END;
