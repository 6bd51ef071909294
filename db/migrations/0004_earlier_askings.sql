ALTER TABLE `claims` ADD `earlier_askings` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
-- The day on which an earlier offset was booked is not on record: the asking had ended by the day of the next one.
UPDATE `claims` SET `earlier_askings` = json_array(json_object('askedAt', `issued_at`, 'dueOn', `first_due_on`, 'closedAt', `due_again_at`))
WHERE `due_again_at` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `claims` DROP COLUMN `first_due_on`;
