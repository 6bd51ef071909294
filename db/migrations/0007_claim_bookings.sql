CREATE TABLE `claim_bookings` (
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
	CONSTRAINT "claim_bookings_kind_holds" CHECK("claim_bookings"."kind" IN ('payment', 'offset', 'waiver', 'withdrawal', 'reversal')),
	CONSTRAINT "claim_bookings_amount_rappen_holds" CHECK("claim_bookings"."amount_rappen" >= 0),
	CONSTRAINT "claim_bookings_booked_on_holds" CHECK("claim_bookings"."booked_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "claim_bookings_booked_at_holds" CHECK("claim_bookings"."booked_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "booking_is_of_something" CHECK("claim_bookings"."amount_rappen" > 0),
	CONSTRAINT "offset_names_its_tranche" CHECK(("claim_bookings"."kind" = 'offset') = ("claim_bookings"."tranche_id" IS NOT NULL)),
	CONSTRAINT "reversal_names_its_booking" CHECK(("claim_bookings"."kind" = 'reversal') = ("claim_bookings"."reverses_id" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `bookings_of_a_dossier` ON `claim_bookings` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `bookings_on_a_tranche` ON `claim_bookings` (`tranche_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_reversal_per_booking` ON `claim_bookings` (`reverses_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_tranches` (
	`id` text PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text DEFAULT 'instalment' NOT NULL,
	`amount_rappen` integer NOT NULL,
	`due_on` text NOT NULL,
	`gate_year` integer,
	`state` text DEFAULT 'planned' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`hold_reason` text DEFAULT '' NOT NULL,
	`held_from` text,
	`held_for_report_of` integer,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossiers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "tranches_kind_holds" CHECK("__new_tranches"."kind" IN ('instalment', 'top_up')),
	CONSTRAINT "tranches_amount_rappen_holds" CHECK("__new_tranches"."amount_rappen" >= 0),
	CONSTRAINT "tranches_due_on_holds" CHECK("__new_tranches"."due_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "tranches_state_holds" CHECK("__new_tranches"."state" IN ('planned', 'held', 'released', 'ordered', 'paid', 'reversed', 'cancelled')),
	CONSTRAINT "tranches_held_from_holds" CHECK("__new_tranches"."held_from" IN ('planned', 'released'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_tranches`("id", "dossier_id", "year", "number", "kind", "amount_rappen", "due_on", "gate_year", "state", "version", "hold_reason", "held_from", "held_for_report_of") SELECT "id", "dossier_id", "year", "number", "kind", "amount_rappen", "due_on", "gate_year", "state", "version", "hold_reason", NULL, NULL FROM `tranches`;--> statement-breakpoint
DROP TABLE `tranches`;--> statement-breakpoint
ALTER TABLE `__new_tranches` RENAME TO `tranches`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `one_tranche_per_number` ON `tranches` (`dossier_id`,`year`,`number`);--> statement-breakpoint
ALTER TABLE `claims` ADD `plan` text;--> statement-breakpoint
INSERT INTO `claim_bookings` (`id`, `dossier_id`, `claim_id`, `kind`, `amount_rappen`, `booked_on`, `tranche_id`, `booked_at`)
  SELECT 'offset-' || `claims`.`id`, `claims`.`dossier_id`, `claims`.`id`, 'offset', `offsets`.`amount_rappen`,
    substr(`offsets`.`booked_at`, 1, 10), `offsets`.`tranche_id`, `offsets`.`booked_at`
  FROM `offsets` JOIN `claims` ON `claims`.`id` = `offsets`.`claim_id`;
--> statement-breakpoint
INSERT INTO `claim_bookings` (`id`, `dossier_id`, `claim_id`, `kind`, `amount_rappen`, `booked_on`, `booked_at`)
  SELECT `state` || '-' || `id`, `dossier_id`, `id`, CASE `state` WHEN 'paid' THEN 'payment' WHEN 'waived' THEN 'waiver' ELSE 'withdrawal' END,
    `amount_rappen`, substr(coalesce(`closed_at`, `issued_at`), 1, 10), coalesce(`closed_at`, `issued_at`)
  FROM `claims` WHERE `state` IN ('paid', 'waived', 'withdrawn');
--> statement-breakpoint
DROP TABLE `offsets`;
--> statement-breakpoint
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
--> statement-breakpoint
CREATE TRIGGER `payment_lines_stay_as_ordered` BEFORE UPDATE ON `tranches`
WHEN OLD.`state` IN ('ordered', 'paid', 'reversed') AND (NEW.`rowid` <> OLD.`rowid` OR NEW.`id` <> OLD.`id`
  OR NEW.`dossier_id` <> OLD.`dossier_id` OR NEW.`year` <> OLD.`year` OR NEW.`number` <> OLD.`number`
  OR NEW.`kind` <> OLD.`kind` OR NEW.`amount_rappen` <> OLD.`amount_rappen`)
BEGIN SELECT RAISE(ABORT, 'a payment line is never edited once the bank has it'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_lines_are_never_deleted` BEFORE DELETE ON `tranches`
WHEN OLD.`state` IN ('ordered', 'paid', 'reversed')
BEGIN SELECT RAISE(ABORT, 'a payment line is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_lines_are_never_replaced` BEFORE INSERT ON `tranches`
WHEN EXISTS (SELECT 1 FROM `tranches` WHERE `state` IN ('ordered', 'paid', 'reversed') AND (`rowid` = NEW.`rowid`
  OR `id` = NEW.`id`
  OR (`dossier_id` = NEW.`dossier_id` AND `year` = NEW.`year` AND `number` = NEW.`number`)))
BEGIN SELECT RAISE(ABORT, 'a payment line is never replaced'); END;
