CREATE TABLE `acceptances_taken_back` (
	`acceptance_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`taken_back_by` text NOT NULL,
	`taken_back_at` text NOT NULL,
	FOREIGN KEY (`acceptance_id`) REFERENCES `amendment_acceptances`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`taken_back_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "acceptances_taken_back_taken_back_at_holds" CHECK("acceptances_taken_back"."taken_back_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
DROP INDEX `one_acceptance_per_person`;--> statement-breakpoint
CREATE INDEX `acceptances_of_an_amendment` ON `amendment_acceptances` (`amendment_id`);--> statement-breakpoint
DROP TRIGGER `acceptances_are_never_replaced`;--> statement-breakpoint
CREATE TRIGGER `acceptances_are_never_replaced` BEFORE INSERT ON `amendment_acceptances`
WHEN EXISTS (SELECT 1 FROM `amendment_acceptances` AS `given` WHERE `given`.`rowid` = NEW.`rowid` OR `given`.`id` = NEW.`id`
OR (`given`.`amendment_id` = NEW.`amendment_id` AND `given`.`bfs_number` = NEW.`bfs_number`
  AND `given`.`accepted_by` = NEW.`accepted_by`
  AND NOT EXISTS (SELECT 1 FROM `acceptances_taken_back` WHERE `acceptance_id` = `given`.`id`)))
BEGIN SELECT RAISE(ABORT, 'an acceptance is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `acceptances_stay_taken_back` BEFORE UPDATE ON `acceptances_taken_back`
BEGIN SELECT RAISE(ABORT, 'an acceptance that was taken back is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `taken_back_is_never_deleted` BEFORE DELETE ON `acceptances_taken_back`
BEGIN SELECT RAISE(ABORT, 'an acceptance that was taken back is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `taken_back_is_never_replaced` BEFORE INSERT ON `acceptances_taken_back`
WHEN EXISTS (SELECT 1 FROM `acceptances_taken_back` WHERE `rowid` = NEW.`rowid` OR `acceptance_id` = NEW.`acceptance_id`)
BEGIN SELECT RAISE(ABORT, 'an acceptance that was taken back is never replaced'); END;
