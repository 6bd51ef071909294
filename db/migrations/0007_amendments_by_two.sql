ALTER TABLE `amendments` ADD `first_accepted_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `amendments` ADD `first_accepted_at` text;--> statement-breakpoint
ALTER TABLE `amendments` ADD `first_declaration` text;