PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_signatures_set_aside` (
	`signature_id` text PRIMARY KEY NOT NULL,
	`how` text NOT NULL,
	`reason` text NOT NULL,
	`set_aside_by` text NOT NULL,
	`set_aside_at` text NOT NULL,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`set_aside_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "signatures_set_aside_how_holds" CHECK("__new_signatures_set_aside"."how" IN ('refused', 'taken_back', 'replaced')),
	CONSTRAINT "signatures_set_aside_set_aside_at_holds" CHECK("__new_signatures_set_aside"."set_aside_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_signatures_set_aside`("signature_id", "how", "reason", "set_aside_by", "set_aside_at") SELECT "signature_id", "how", "reason", "set_aside_by", "set_aside_at" FROM `signatures_set_aside`;--> statement-breakpoint
DROP TABLE `signatures_set_aside`;--> statement-breakpoint
ALTER TABLE `__new_signatures_set_aside` RENAME TO `signatures_set_aside`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TRIGGER `signatures_stay_set_aside` BEFORE UPDATE ON `signatures_set_aside`
BEGIN SELECT RAISE(ABORT, 'a signature that was set aside is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `set_aside_is_never_deleted` BEFORE DELETE ON `signatures_set_aside`
BEGIN SELECT RAISE(ABORT, 'a signature that was set aside is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `set_aside_is_never_replaced` BEFORE INSERT ON `signatures_set_aside`
WHEN EXISTS (SELECT 1 FROM `signatures_set_aside` WHERE `rowid` = NEW.`rowid` OR `signature_id` = NEW.`signature_id`)
BEGIN SELECT RAISE(ABORT, 'a signature that was set aside is never replaced'); END;
