CREATE TABLE `late_openings` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`bfs_number` integer NOT NULL,
	`from_year` integer NOT NULL,
	`until_on` text NOT NULL,
	`reason` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL,
	`closed_by` text,
	`closed_at` text,
	`closing_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`bfs_number`) REFERENCES `municipalities`(`bfs_number`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`opened_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "late_openings_until_on_holds" CHECK("late_openings"."until_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "late_openings_opened_at_holds" CHECK("late_openings"."opened_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "late_openings_closed_at_holds" CHECK("late_openings"."closed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "an_opening_is_closed_by_somebody" CHECK(("late_openings"."closed_by" IS NULL) = ("late_openings"."closed_at" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `openings_of_a_municipality` ON `late_openings` (`bfs_number`);
--> statement-breakpoint
CREATE TRIGGER `openings_are_only_closed` BEFORE UPDATE ON `late_openings`
WHEN OLD.`closed_at` IS NOT NULL OR NEW.`closed_at` IS NULL OR NEW.`id` <> OLD.`id` OR NEW.`period_id` <> OLD.`period_id`
  OR NEW.`bfs_number` <> OLD.`bfs_number` OR NEW.`from_year` <> OLD.`from_year` OR NEW.`until_on` <> OLD.`until_on`
  OR NEW.`reason` <> OLD.`reason` OR NEW.`opened_by` <> OLD.`opened_by` OR NEW.`opened_at` <> OLD.`opened_at`
BEGIN SELECT RAISE(ABORT, 'an opening for late applications is only ever closed'); END;
--> statement-breakpoint
CREATE TRIGGER `openings_are_never_deleted` BEFORE DELETE ON `late_openings`
BEGIN SELECT RAISE(ABORT, 'an opening for late applications is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `openings_are_never_replaced` BEFORE INSERT ON `late_openings`
WHEN EXISTS (SELECT 1 FROM `late_openings` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'an opening for late applications is never replaced'); END;
