PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_claim_bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_rappen` integer NOT NULL,
	`booked_on` text NOT NULL,
	`tranche_id` text,
	`reverses_id` text,
	`text` text DEFAULT '' NOT NULL,
	`booked_by` text,
	`booked_at` text NOT NULL,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tranche_id`) REFERENCES `tranches`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reverses_id`) REFERENCES `claim_bookings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`booked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "claim_bookings_kind_holds" CHECK("__new_claim_bookings"."kind" IN ('payment', 'offset', 'waiver', 'withdrawal', 'not_received', 'reversal')),
	CONSTRAINT "claim_bookings_amount_rappen_holds" CHECK("__new_claim_bookings"."amount_rappen" >= 0),
	CONSTRAINT "claim_bookings_booked_on_holds" CHECK("__new_claim_bookings"."booked_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "claim_bookings_booked_at_holds" CHECK("__new_claim_bookings"."booked_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "booking_is_of_something" CHECK("__new_claim_bookings"."amount_rappen" > 0),
	CONSTRAINT "payment_names_its_tranche" CHECK(("__new_claim_bookings"."kind" IN ('offset', 'not_received')) = ("__new_claim_bookings"."tranche_id" IS NOT NULL)),
	CONSTRAINT "reversal_names_its_booking" CHECK(("__new_claim_bookings"."kind" = 'reversal') = ("__new_claim_bookings"."reverses_id" IS NOT NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_claim_bookings`("id", "dossier_id", "claim_id", "kind", "amount_rappen", "booked_on", "tranche_id", "reverses_id", "text", "booked_by", "booked_at") SELECT "id", "dossier_id", "claim_id", "kind", "amount_rappen", "booked_on", "tranche_id", "reverses_id", "text", "booked_by", "booked_at" FROM `claim_bookings`;--> statement-breakpoint
DROP TABLE `claim_bookings`;--> statement-breakpoint
ALTER TABLE `__new_claim_bookings` RENAME TO `claim_bookings`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `bookings_of_a_dossier` ON `claim_bookings` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `bookings_on_a_tranche` ON `claim_bookings` (`tranche_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_reversal_per_booking` ON `claim_bookings` (`reverses_id`);--> statement-breakpoint
ALTER TABLE `tranches` ADD `replaces` integer;--> statement-breakpoint
CREATE TRIGGER `bookings_are_never_changed` BEFORE UPDATE ON `claim_bookings`
BEGIN SELECT RAISE(ABORT, 'a booking is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `bookings_are_never_deleted` BEFORE DELETE ON `claim_bookings`
BEGIN SELECT RAISE(ABORT, 'a booking is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `bookings_are_never_replaced` BEFORE INSERT ON `claim_bookings`
WHEN EXISTS (SELECT 1 FROM `claim_bookings` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`
  OR `reverses_id` = NEW.`reverses_id`)
BEGIN SELECT RAISE(ABORT, 'a booking is never replaced'); END;
